import { challengeById } from '../../data/challenges/challenges.ts';
import { requireSound } from '../../quiz/kinds/index.ts';
import type { Challenge } from '../../quiz/types.ts';
import type { Known } from '../debrief/votes.ts';
import { answersOf, questionOf } from '../polls/question.ts';
import { stepsOf, type Schedule } from '../schedule/types.ts';

/** The challenges of a class, in order. */
export function classChallenges(schedule: Schedule): Challenge[] {
  return stepsOf(schedule)
    .filter(({ kind }) => kind === 'challenge')
    .map(({ id }) => {
      const challenge = challengeById(id);
      requireSound(challenge);
      return challenge;
    });
}

/** Every challenge of a class with its answers. */
export const classQuestions = (schedule: Schedule): Known[] =>
  classChallenges(schedule).map((challenge) => ({
    question: questionOf(challenge),
    answers: answersOf(challenge),
  }));
