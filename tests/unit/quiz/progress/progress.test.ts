import { describe, expect, it } from 'vitest';
import { type Answers } from '../../../../src/quiz/answers.ts';
import { feel, show, START, tryAgain } from '../../../../src/quiz/attempt.ts';
import { listed } from '../../../../src/quiz/progress/listed.ts';
import { certificateWords, completionRecord } from '../../../../src/quiz/progress/record.ts';
import {
  byPart,
  calibration,
  calibrationWords,
  cameUp,
  rowsOf,
  standingWords,
  tally,
  tallyWords,
} from '../../../../src/quiz/progress/standing.ts';
import type { Challenge, QuizState, Selection } from '../../../../src/quiz/types.ts';
import { chosen, multiple, single, sort } from '../samples.ts';
import { check, remember } from '../by-kind.ts';

const place = { part: 'Analysis', lesson: '/lessons/analysis/' };
const all = [multiple, single, sort].map((challenge) => listed(challenge, place));
const at = (hour: number) => new Date(Date.UTC(2026, 4, 4, hour));

const answer = (challenge: Challenge, selection: Selection, state: QuizState = START) =>
  check(challenge, { ...state, selection });

/** The standing of the multiple choice after one state was saved. */
const after = (state: QuizState) => {
  const [row] = rowsOf(all, remember({}, multiple, state, at(12)));
  if (!row) throw new Error('no row');
  return row;
};

const right = chosen('a', 'b');

describe('a challenge stands', () => {
  it.each<[string, QuizState, string, string]>([
    ['open before anything', START, 'open', 'Open'],
    ['open with a choice that was not checked', { ...START, selection: right }, 'open', 'Open'],
    ['open after a wrong attempt', answer(multiple, chosen('c')), 'tried', 'Open, 1 attempt'],
    ['solved', answer(multiple, right), 'solved', 'Solved, 1 attempt'],
    [
      'solved although it was opened again and looked at',
      show(tryAgain(answer(multiple, right))),
      'solved',
      'Solved, 1 attempt',
    ],
    ['shown', show(START), 'shown', 'Shown'],
    ['shown also when tried again', tryAgain(show(START)), 'shown', 'Shown'],
    [
      'solved later',
      answer(multiple, right, tryAgain(show(START))),
      'solved-later',
      'Solved after the solution was shown',
    ],
  ])('%s', (_what, state, standing, words) => {
    const row = after(state);
    expect(row.standing).toBe(standing);
    expect(standingWords(row)).toBe(words);
  });

  it('as changed where the question is another one now', () => {
    const saved = remember(
      {},
      { ...multiple, question: 'Before?' },
      answer(multiple, right),
      at(1),
    );
    const [row] = rowsOf(all, saved);
    expect(row).toMatchObject({ standing: 'changed', misconceptions: [] });
    expect(row && standingWords(row)).toMatch(/has changed since you answered it$/);
  });

  it('open where a name is that of something every object has', () => {
    const [one] = all;
    if (!one) throw new Error('no sample');
    expect(rowsOf([{ ...one, id: 'constructor' }], {})[0]?.standing).toBe('open');
  });
});

it('counts what is solved, shown and open', () => {
  const saved = remember(
    remember({}, multiple, answer(multiple, right), at(1)),
    single,
    show(START),
    at(2),
  );
  const counts = tally(rowsOf(all, saved));
  expect(counts).toEqual({ solved: 1, shown: 1, open: 1 });
  expect(tallyWords(counts)).toBe('1 of 3 solved, 1 shown, 1 open');
  expect(tallyWords({ solved: 3, shown: 0, open: 0 })).toBe('3 of 3 solved');
});

describe('what came up', () => {
  const wrongThenRight = answer(multiple, right, tryAgain(answer(multiple, chosen('c', 'd'))));
  const wrongBin = answer(sort, { x: 'right', y: 'right' });
  const saved = remember(remember({}, multiple, wrongThenRight, at(1)), sort, wrongBin, at(2));

  it('has every misconception once, with its passage, what is unsolved first', () => {
    const told = cameUp(rowsOf(all, saved)).map(({ text, reread, sinceSolved }) => [
      text,
      reread,
      sinceSolved,
    ]);
    expect(told).toEqual([
      ['x to the right', sort.reread, false],
      ['taken for a', multiple.reread, true],
      ['taken for b', '/lessons/analysis/#peak', true],
    ]);
  });

  it('forgets what the challenge no longer knows', () => {
    const older = { ...wrongBin, misconceptions: ['x/right', 'gone', 'toString'] };
    expect(cameUp(rowsOf(all, remember({}, sort, older, at(1))))).toHaveLength(1);
  });
});

describe('confidence against result', () => {
  const said = (entries: [Challenge, QuizState][]) =>
    calibration(
      rowsOf(
        all,
        entries.reduce<Answers>((saved, [c, state]) => remember(saved, c, state, at(1)), {}),
      ),
    );

  it('says nothing where nothing was said', () => {
    expect(calibrationWords(said([[multiple, answer(multiple, right)]]))).toBe('');
  });

  it('looks at first answers only', () => {
    const sureAndWrong = answer(multiple, chosen('c'), feel(START, 'sure'));
    const table = said([
      [multiple, answer(multiple, right, feel(tryAgain(sureAndWrong), 'guessing'))],
      [single, answer(single, chosen('b'), feel(START, 'guessing'))],
    ]);
    expect(table).toEqual([
      { confidence: 'sure', right: 0, wrong: 1 },
      { confidence: 'guessing', right: 1, wrong: 0 },
    ]);
    expect(calibrationWords(table)).toMatch(/^Once you were sure and the first answer was wrong/);
    expect(
      calibrationWords(said([[single, answer(single, chosen('b'), feel(START, 'guessing'))]])),
    ).toBe('Your guesses are better than you think.');
  });

  it('does not count what was said after the solution was seen', () => {
    const state = answer(multiple, right, feel(tryAgain(show(START)), 'sure'));
    expect(state.firstConfidence).toBeNull();
  });
});

describe('a record of completion', () => {
  const objectives = [{ id: 'O1', text: 'Recognise.' }];
  const course = [listed(multiple, place), { ...listed(single, place), practice: true }];
  const solved = remember({}, multiple, answer(multiple, right), at(9));

  it('is complete when all but practice is solved', () => {
    expect(completionRecord(rowsOf(course, solved), objectives, solved)).toEqual({
      complete: true,
      summary: 'Completed: all 1 challenges of the course are solved.',
      objectives: [{ id: 'O1', text: 'Recognise.', result: '1 of 2 solved, 1 open' }],
      practice: '0 of 1 solved, 1 open',
      lastAnswer: at(9).toISOString(),
    });
  });

  it('is not complete by looking, and has no date without answers', () => {
    const looked = remember({}, multiple, show(START), at(9));
    expect(completionRecord(rowsOf(course, looked), objectives, looked)).toMatchObject({
      complete: false,
      summary: 'Not completed yet: 0 of 1 solved, 1 shown.',
    });
    expect(completionRecord(rowsOf(course, {}), objectives, {}).lastAnswer).toBeNull();
    expect(completionRecord([], objectives, {}).complete).toBe(false);
  });

  it('is a certificate only when the course is completed, and says that nobody checked it', () => {
    const words = [true, false].map((complete) => certificateWords({ complete }));
    expect(words.map(({ title }) => title)).toEqual([
      'Certificate of completion',
      'Statement of work so far',
    ]);
    for (const { attests } of words) expect(attests).toContain('Nobody has checked who answered');
  });
});

describe('the challenges part by part', () => {
  it('keep the order of the course, without practice', () => {
    const at = (challenge: Challenge, part: string) => listed(challenge, { ...place, part });
    const rows = rowsOf(
      [at(multiple, 'First'), at(sort, 'First'), at(single, 'Second')].map((one) => ({
        ...one,
        practice: one.id === sort.id,
      })),
      {},
    );
    expect(
      byPart(rows).map(({ part, rows: own }) => [part, own.map(({ listed }) => listed.id)]),
    ).toEqual([
      ['First', [multiple.id]],
      ['Second', [single.id]],
    ]);
  });
});
