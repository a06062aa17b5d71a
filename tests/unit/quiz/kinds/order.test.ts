import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show, START } from '../../../../src/quiz/attempt.ts';
import { mixed, orderOf } from '../../../../src/quiz/kinds/order.ts';
import { kindOf } from '../../../../src/quiz/kinds/index.ts';
import { order, ordered } from '../samples.ts';
import {
  check,
  choose,
  feedback,
  firstAnswerWords,
  fitSelection,
  keyOf,
  mark,
  put,
  summary,
} from '../by-kind.ts';

const right = ['one', 'two', 'constructor', 'four'];
const answered = (...ids: string[]) => check(order, { ...START, selection: ordered(...ids) });

describe('lines to put in order', () => {
  it('are found mixed, the same each time, and never in the right order', () => {
    expect(mixed(order).toSorted()).toEqual(right.toSorted());
    fc.assert(
      fc.property(fc.string(), (id) => {
        const found = mixed({ ...order, id });
        expect(found).toEqual(mixed({ ...order, id }));
        expect(found).not.toEqual(right);
      }),
    );
  });

  it('make room for a line that moves', () => {
    const selection = put(order, ordered(...right), 'four', '2');
    expect(orderOf(order, selection)).toEqual(['one', 'four', 'two', 'constructor']);
    expect(put(order, selection, 'four', '9')).toBe(selection);
    expect(put(order, selection, 'nine', '1')).toBe(selection);
  });

  it('can all be reached from where they are found, one step at a time', () => {
    let selection = {};
    for (const [index, id] of right.entries())
      selection = put(order, selection, id, `${index + 1}`);
    expect(selection).toEqual(keyOf(order));
    expect(mark(order, selection).allRight).toBe(true);
  });

  it('keep a stored order only when it is whole', () => {
    expect(fitSelection(order, ordered(...right))).toEqual(ordered(...right));
    for (const broken of [
      {},
      { one: '1' },
      { ...ordered(...right), two: '1' },
      { ...ordered(...right), two: 'NaN' },
      ordered('one', 'two', 'constructor'),
    ]) {
      expect(fitSelection(order, broken)).toEqual({});
    }
  });
});

describe('an order', () => {
  it('is right line by line where one follows on the one that it builds on', () => {
    // Only the last two lines have changed their places.
    const state = answered('one', 'two', 'four', 'constructor');
    expect(mark(order, state.selection).outcomes).toEqual({
      one: 'correct',
      two: 'correct',
      constructor: 'wrong',
      four: 'wrong',
    });
    expect(summary(order, state)).toBe('Not yet: 2 lines stand right, 2 do not.');
    expect(state.misconceptions).toEqual(['four']);
  });

  it('says of a wrong line what putting it too early shows, and not where it belongs', () => {
    const said = feedback(order, answered('one', 'two', 'four', 'constructor'));
    expect(said.get('four')).toMatchObject({
      verdict: 'Not there',
      why: '',
      misconception: 'four before three',
      reread: '/lessons/analysis/#peak',
    });
    expect(said.get('constructor')?.misconception).toBeUndefined();
    expect(said.get('one')).toMatchObject({ verdict: 'Right on top', why: 'why one' });
    expect(said.get('two')?.verdict).toBe('Right after the line above');
  });

  it('is solved when all follow on, and told at the end', () => {
    expect(answered(...right)).toMatchObject({ status: 'solved', solvedAtAttempt: 1 });
    const shown = show(answered('four', 'one', 'two', 'constructor'));
    const said = feedback(order, shown);
    expect(said.get('four')).toMatchObject({ verdict: 'No: Line 4', why: 'why four' });
    expect(firstAnswerWords(order, shown)).toBe('Your first order: 2 lines right, 2 wrong.');
  });

  it('is blank until a line has moved', () => {
    expect(check(order, START)).toBe(START);
    expect(check(order, choose(order, START, 'four', '1')).attempts).toBe(1);
    expect(feedback(order, show(START)).get('four')?.verdict).toBe('Line 4');
  });
});

it('stands mixed in the question on paper, and in order in its solution', () => {
  const texts = new Map(order.lines.map(({ id, text }) => [id, text]));
  const kind = kindOf(order);
  expect(kind.sheet(order).asked).toEqual(mixed(order).map((id) => texts.get(id)));
  expect(kind.told(order).map(({ id, verdict }) => [id, verdict])).toEqual(
    right.map((id, index) => [id, `Line ${index + 1}`]),
  );
});
