import { describe, expect, it } from 'vitest';
import { challengeById } from '../../../src/data/challenges/challenges.ts';
import { NEW_CLASS, NEW_POLL, type ClassState } from '../../../src/teaching/class/state.ts';
import { timesCsv, votesCsv } from '../../../src/teaching/debrief/csv.ts';
import { sectionTimes } from '../../../src/teaching/debrief/sections.ts';
import { voteResults } from '../../../src/teaching/debrief/votes.ts';
import { answersOf, questionOf } from '../../../src/teaching/polls/question.ts';
import { schedule } from './sample.ts';

const challenge = challengeById('grows-with-batch');
const known = [{ question: questionOf(challenge), answers: answersOf(challenge) }];
const voted: ClassState = {
  ...NEW_CLASS,
  spentMs: { a: 90_000, b: 30_000, e: 60_000 },
  skipped: ['d'],
  challenges: {
    'grows-with-batch': {
      poll: 'only',
      solved: true,
      polls: {
        only: {
          ...NEW_POLL,
          first: { activations: 4, everything: 14 },
          second: { activations: 18 },
        },
      },
    },
  },
};

describe('the debrief', () => {
  it('adds up the time of each section against its plan', () => {
    expect(sectionTimes(schedule, voted)).toEqual([
      { id: 'one', title: 'One', plannedMinutes: 15, usedMinutes: 2 },
      { id: 'two', title: 'Two', plannedMinutes: 12, usedMinutes: 1 },
    ]);
  });

  it('has both rounds with the response of each', () => {
    const [result] = voteResults(known, voted);
    expect(result?.rounds.map(({ round, voters, response }) => [round, voters, response])).toEqual([
      [1, 18, 'one-misconception'],
      [2, 18, 'most-right'],
    ]);
    expect(voteResults(known, NEW_CLASS)).toEqual([]);
  });

  it('as a table has one line for each choice of each round', () => {
    const lines = votesCsv(voteResults(known, voted)).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * 5);
    expect(lines).toContain(
      'What grows with the batch?,,1,"All four, so the whole memory doubles",no,14,18,One misconception',
    );
  });

  it('writes no formula into a spreadsheet, and quotes what needs it', () => {
    const times = (title: string) =>
      timesCsv([{ id: 'x', title, plannedMinutes: 1, usedMinutes: 1 / 3 }]).split('\r\n')[1];
    expect(times('=1+1')).toBe("'=1+1,1,0.33");
    expect(times('say "so", twice')).toBe('"say ""so"", twice",1,0.33');
  });
});
