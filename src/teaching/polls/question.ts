import { kindOf } from '../../quiz/kinds/index.ts';
import type { Challenge } from '../../quiz/types.ts';
import type { AnswerSheet, Question } from './types.ts';

/** What the room may see of a challenge before anything is revealed. */
export function questionOf(challenge: Challenge): Question {
  const { id, title, minutes, question } = challenge;
  const kind = kindOf(challenge);
  return {
    id,
    title,
    minutes,
    question: kind.fill(challenge, question),
    instruction: kind.instruction(challenge),
    overview: kind.overview(challenge),
    polls: kind.polls(challenge).map((poll) => ({
      ...poll,
      choices: poll.choices.map((choice) => ({ id: choice.id, text: choice.text })),
    })),
  };
}

/** What is right and why, and what the wrong answers show. */
export function answersOf(challenge: Challenge): AnswerSheet {
  const kind = kindOf(challenge);
  return {
    id: challenge.id,
    polls: kind.polls(challenge).map(({ id, choices }) => ({
      id,
      choices: choices.map(({ text: _text, ...answer }) => answer),
    })),
    steps: kind.steps(challenge),
    solution: kind.fill(challenge, challenge.solution),
  };
}
