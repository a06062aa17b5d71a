import fc from 'fast-check';
import type { FormulaChallenge } from '../../../src/data/challenges/formula-schema.ts';
import type { OrderChallenge } from '../../../src/data/challenges/order-schema.ts';
import type { SortChallenge } from '../../../src/data/challenges/sort-schema.ts';
import type { Challenge, Selection } from '../../../src/quiz/types.ts';
import { placesOf } from './by-kind.ts';

const base = {
  title: 'A title',
  objectives: ['O1'],
  minutes: 1,
  question: 'Which?',
  reread: '/lessons/scenario/#the-job',
  hints: ['Look.', 'Look again.'],
  solution: 'It is so.',
};

/** Two options belong: a and b. */
export const multiple: Challenge = {
  ...base,
  id: 'several',
  kind: 'multiple',
  options: [
    { id: 'a', text: 'A', correct: true, why: 'why a' },
    { id: 'b', text: 'B', correct: true, why: 'why b', reread: '/lessons/analysis/#peak' },
    { id: 'c', text: 'C', correct: false, why: 'why c', misconception: 'taken for a' },
    {
      id: 'd',
      text: 'D',
      correct: false,
      why: 'why d',
      misconception: 'taken for b',
      reread: '/lessons/analysis/#peak',
    },
  ],
};

/** The right one is b. */
export const single: Challenge = {
  ...base,
  id: 'one',
  kind: 'single',
  options: [
    { id: 'a', text: 'A', correct: false, why: 'why a', misconception: 'taken for b' },
    { id: 'b', text: 'B', correct: true, why: 'why b' },
    { id: 'c', text: 'C', correct: false, why: 'why c', misconception: 'taken for b too' },
  ],
};

/** x belongs in left, y and "constructor" (a name that every object has) in right. */
export const sort: SortChallenge = {
  ...base,
  id: 'sorting',
  kind: 'sort',
  bins: [
    { id: 'left', text: 'Left' },
    { id: 'right', text: 'Right' },
  ],
  items: [
    { id: 'x', text: 'X', bin: 'left', why: 'why x', misconceptions: { right: 'x to the right' } },
    { id: 'y', text: 'Y', bin: 'right', why: 'why y', misconceptions: { left: 'y to the left' } },
    {
      id: 'constructor',
      text: 'Z',
      bin: 'right',
      why: 'why z',
      misconceptions: { left: 'z to the left' },
    },
  ],
};

/** One, two, "constructor", four: in this order. */
export const order: OrderChallenge = {
  ...base,
  id: 'ordering',
  kind: 'order',
  lines: [
    { id: 'one', text: 'One', why: 'why one' },
    { id: 'two', text: 'Two', why: 'why two', misconception: 'two before one' },
    { id: 'constructor', text: 'Three', why: 'why three', misconception: 'three before two' },
    {
      id: 'four',
      text: 'Four',
      why: 'why four',
      misconception: 'four before three',
      reread: '/lessons/analysis/#peak',
    },
  ],
};

/** x takes "plus" and y takes "constructor"; "minus" is left over. */
export const formula: FormulaChallenge = {
  ...base,
  id: 'building',
  kind: 'formula',
  formula: 'a {x} b {y}',
  bins: [
    { id: 'plus', text: '+' },
    { id: 'constructor', text: '·' },
    { id: 'minus', text: '−' },
  ],
  items: [
    {
      id: 'x',
      text: 'the first sign',
      bin: 'plus',
      why: 'why x',
      misconceptions: { constructor: 'x times', minus: 'x minus' },
    },
    {
      id: 'y',
      text: 'the second sign',
      bin: 'constructor',
      why: 'why y',
      misconceptions: { plus: 'y plus', minus: 'y minus' },
    },
  ],
};

/** The selection that has these lines in this order. */
export const ordered = (...ids: string[]): Selection =>
  Object.fromEntries(ids.map((id, index) => [id, String(index + 1)]));

export const samples: readonly Challenge[] = [multiple, single, sort, order, formula];

export const chosen = (...ids: string[]): Selection =>
  Object.fromEntries(ids.map((id) => [id, 'chosen']));

export const anyChallenge = fc.constantFrom(...samples);

/** Whatever a stored or imported selection may hold, ids of the challenge among it. */
export function anySelection(challenge: Challenge): fc.Arbitrary<Selection> {
  const places = [...placesOf(challenge).entries()];
  const known = places.map(([id, where]) => fc.tuple(fc.constant(id), fc.constantFrom(...where)));
  const entry = fc.oneof(...known, fc.tuple(fc.string(), fc.string()));
  return fc.array(entry, { maxLength: 8 }).map((entries) => Object.fromEntries(entries));
}
