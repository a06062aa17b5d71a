import { describe, expect, it } from 'vitest';
import { challengeById, challenges } from '../../../src/data/challenges/challenges.ts';
import { answersOf, questionOf } from '../../../src/teaching/polls/question.ts';

describe('a challenge as polls', () => {
  it.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
    '%s: every choice has its answer, and the question tells none',
    (_id, challenge) => {
      const question = questionOf(challenge);
      const answers = answersOf(challenge);
      expect(answers.polls.map(({ id }) => id)).toEqual(question.polls.map(({ id }) => id));
      for (const [index, poll] of question.polls.entries()) {
        const told = answers.polls[index]?.choices ?? [];
        expect(told.map(({ id }) => id).sort()).toEqual(poll.choices.map(({ id }) => id).sort());
        expect(new Set(poll.choices.map(({ text }) => text)).size).toBe(poll.choices.length);
        const right = told.filter((choice) => choice.right).length;
        if (poll.several) expect(right).toBeGreaterThan(0);
        else expect(right).toBe(1);
      }
      const open = JSON.stringify(question);
      expect(open).not.toMatch(/"(right|correct|why|misconception|solution)"/);
      expect(open).not.toContain(challenge.solution);
      expect(open).not.toMatch(/\{[a-z][A-Za-z-]*\}/);
    },
  );

  it('sorting is one poll for each item, with the bins as choices', () => {
    const question = questionOf(challengeById('sort-scopes'));
    expect(question.polls).toHaveLength(8);
    expect(question.overview).toHaveLength(8);
    expect(question.polls[0]?.choices.map(({ id }) => id)).toEqual([
      'scope-1',
      'scope-2',
      'scope-3',
    ]);
  });

  it('a line that belongs further down is a misconception when it is put here', () => {
    const challenge = challengeById('order-of-estimate');
    const [first] = answersOf(challenge).polls;
    const wrong = first?.choices.filter(({ right }) => !right) ?? [];
    expect(wrong.length).toBeGreaterThan(1);
    for (const { misconception } of wrong) expect(misconception).toMatch(/\S/);
  });

  it('a number stands among those of the slips, in an order that does not give it away', () => {
    const numeric = challenges.filter(({ kind }) => kind === 'numeric').map(questionOf);
    const places = numeric.map(({ polls }) =>
      polls[0]?.choices.findIndex(({ id }) => id === 'answer'),
    );
    expect(new Set(places).size).toBeGreaterThan(2);
    for (const { polls } of numeric) expect(polls[0]?.choicesLater).toBe(true);
  });
});
