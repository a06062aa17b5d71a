import {
  challengeRun,
  pollRun,
  type ChallengeRun,
  type ClassState,
  type PollRun,
} from '../class/state.ts';
import type { Poll, Question } from './question.ts';

export interface CurrentPoll {
  readonly run: ChallengeRun;
  /** The poll that the room votes on, or undefined while it sees the question as a whole. */
  readonly poll: Poll | undefined;
  readonly pollRun: PollRun;
}

/** The poll of a question that a class is at. A question with one poll only is always at that one. */
export function currentPoll(question: Question, state: ClassState): CurrentPoll {
  const run = challengeRun(state, question.id);
  const [first, ...others] = question.polls;
  const poll = others.length === 0 ? first : question.polls.find(({ id }) => id === run.poll);
  return { run, poll, pollRun: pollRun(run, poll?.id ?? '') };
}
