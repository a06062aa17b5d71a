import { describe, expect, it } from 'vitest';
import { kindNames } from '../../../../src/data/challenges/challenge-schema.ts';
import type { NumericChallenge } from '../../../../src/data/challenges/numeric-schema.ts';
import { guardAnswers } from '../../../../src/quiz/answers-guard.ts';
import { show, START, tryAgain } from '../../../../src/quiz/attempt.ts';
import { kindOf, kinds, requireSound } from '../../../../src/quiz/kinds/index.ts';
import type { Challenge } from '../../../../src/quiz/types.ts';
import { answersOf, questionOf } from '../../../../src/teaching/polls/question.ts';
import { check, contentHash, recall, remember } from '../by-kind.ts';
import { formula, multiple, order, single, sort } from '../samples.ts';

const numeric: NumericChallenge = {
  id: 'counting',
  kind: 'numeric',
  title: 'A title',
  objectives: ['O1'],
  minutes: 1,
  question: 'How much memory for {parameters} parameters?',
  reread: '/lessons/scenario/#the-job',
  hints: ['Begin with {parameters}.'],
  solution: 'It is {answer}.',
  recipe: 'training-memory',
  values: {
    parameters: { first: 86e6, of: [86e6] },
    values: { first: 20e6, of: [20e6] },
    batchSize: { first: 24, from: 8, to: 40, step: 1 },
    optimizer: { first: 'adam', of: ['adam'] },
    precision: { first: 'fp32', of: ['fp32'] },
  },
  tolerance: 0.01,
  example: '250 MB',
  slips: [
    { id: 'forgotten-gradients', misconception: 'The gradients are not counted.' },
    { id: 'factor-1000', misconception: 'The prefix is off by one.' },
    { id: 'batch-left-out', misconception: 'One picture is counted.', reread: '/#peak' },
  ],
  steps: ['Parameters take {parameterBytes}.', 'In all {answer}.'],
};

/** A challenge of each kind, an answer to it that is wrong, and its hash in answers saved until now. */
const fixtures: Record<Challenge['kind'], [Challenge, Record<string, string>, string]> = {
  single: [single, { a: 'chosen' }, '4d6c0555'],
  multiple: [multiple, { a: 'chosen', c: 'chosen' }, 'a4dfea9d'],
  sort: [sort, { x: 'right', y: 'right' }, '8475b8ca'],
  formula: [formula, { x: 'minus', y: 'constructor' }, 'd34bb3ca'],
  order: [order, { four: '1', one: '2', two: '3', constructor: '4' }, 'e3b06ef1'],
  numeric: [numeric, { answer: '3.54 GB' }, '931e5799'],
};

it('has a schema for every kind in the registry, and no other', () => {
  expect(Object.keys(kinds).toSorted()).toEqual(kindNames.toSorted());
});

describe.each(Object.keys(kinds) as Challenge['kind'][])('the kind %s', (name) => {
  const [challenge, wrong, hash] = fixtures[name];
  const kind = kindOf(challenge);
  const noon = new Date('2026-05-04T12:00:00Z');
  const tried = check(challenge, { ...START, selection: wrong });
  const misconceptions = kind.misconceptions(challenge);

  it('can be asked, and says what to do', () => {
    expect(() => requireSound(challenge)).not.toThrow();
    expect(kind.instruction(challenge)).toMatch(/^[A-Z].*\.$/);
    const told = [challenge.question, challenge.solution, ...challenge.hints];
    for (const text of told) expect(kind.fill(challenge, text)).not.toMatch(/[{}]/);
  });

  it('marks: nothing is no attempt, its key solves it, something wrong does not', () => {
    expect(kind.blank(challenge, {})).toMatch(/\.$/);
    expect(check(challenge, START)).toBe(START);
    const solved = check(challenge, { ...START, selection: kind.key(challenge) });
    expect(solved).toMatchObject({ status: 'solved', misconceptions: [] });
    expect(tried).toMatchObject({ status: 'answered', attempts: 1 });
  });

  it('names what a wrong answer shows, beside it and in a word that a browser may keep', () => {
    expect(tried.misconceptions.length).toBeGreaterThan(0);
    for (const found of tried.misconceptions) {
      const { text, reread } = misconceptions.get(found) ?? {};
      expect(reread).toMatch(/#/);
      const said = [...kind.feedback(challenge, tried).values()];
      expect(said.map((one) => one.misconception ?? one.why)).toContain(text);
    }
    expect(kind.feedback(challenge, START).size).toBe(0);
  });

  it('sums the attempt up, and tells the first answer only beside the key', () => {
    expect(kind.summary(challenge, START)).toBe('');
    expect(kind.summary(challenge, tried)).toMatch(/^Not yet/);
    expect(kind.firstAnswer(challenge, tried)).toBe('');
    const again = tryAgain(tried, kind.again(tried.selection));
    expect(kind.firstAnswer(challenge, show(again))).toMatch(/^Your first/);
    expect(kind.firstAnswer(challenge, show(START))).toBe('');
  });

  it('keeps an answer, also one of an earlier version, and drops what it does not know', () => {
    const saved = remember({}, challenge, tried, noon);
    expect(saved[challenge.id]?.hash).toBe(hash);
    const guarded = guardAnswers(JSON.parse(JSON.stringify(saved)));
    if (!guarded.ok) throw new Error(guarded.problem);
    expect(recall(guarded.answers, challenge)).toEqual({ state: tried, changed: false });
    const odd = { ...tried, selection: { ...wrong, unknown: 'thing' } };
    expect(
      recall(remember({}, challenge, odd, noon), challenge).state.selection,
    ).not.toHaveProperty('unknown');
  });

  it('is another question when what is asked changes, and the same one when it is told otherwise', () => {
    expect(contentHash({ ...challenge, question: 'Another?' })).not.toBe(hash);
    const told = { ...challenge, hints: ['Other.'], minutes: 9, solution: 'Otherwise.' };
    expect(contentHash(told)).toBe(hash);
  });

  it('has shows of hands with something right in each, and a question that does not tell it', () => {
    const question = questionOf(challenge);
    expect(question.polls.length).toBeGreaterThan(0);
    expect(JSON.stringify(question)).not.toMatch(/"(right|why|misconception|solution)":/);
    for (const { choices } of answersOf(challenge).polls) {
      expect(choices.some(({ right }) => right)).toBe(true);
      expect(choices.every(({ reread }) => reread.includes('#'))).toBe(true);
    }
  });

  it('stands on paper: a sheet to answer on, and lines that tell what is right', () => {
    const { form, asked, note, places } = kind.sheet(challenge);
    if (form === 'line') expect(note).not.toBe('');
    else expect(asked.length).toBeGreaterThan(1);
    expect(places.length > 0).toBe(form === 'table' || form === 'gaps');
    const lines = kind.answerLines(challenge, true);
    expect(lines.some(({ right }) => right)).toBe(true);
    expect(lines.some(({ shows }) => shows !== '')).toBe(true);
    expect(kind.answerLines(challenge, false).length).toBeGreaterThan(0);
    expect(kind.told(challenge).every(({ text, why }) => text !== '' && why !== '')).toBe(true);
  });
});
