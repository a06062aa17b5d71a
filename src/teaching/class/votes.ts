import type { Action } from './actions.ts';
import { MOST_HANDS } from './limits.ts';
import {
  challengeRun,
  pollRun,
  type ChallengeRun,
  type ClassState,
  type PollRun,
} from './state.ts';

type Vote = Extract<Action, { challenge: string }>;

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

function votePoll(run: PollRun, action: Vote): PollRun {
  switch (action.type) {
    case 'count': {
      const hands = Math.min(MOST_HANDS, Math.max(0, Math.round(action.hands) || 0));
      const round = run.round === 1 ? 'first' : 'second';
      return { ...run, [round]: { ...run[round], [action.choice]: hands } };
    }
    case 'open-vote':
      return { ...run, open: true };
    case 'show-spread':
      return { ...run, shown: run.round };
    case 'vote-again':
      return { ...run, round: 2, shown: 0 };
    case 'reveal':
    case 'solve':
      return { ...run, revealed: union(run.revealed, action.choices) };
    case 'poll':
      return run;
  }
}

/** What a vote does to a class: counting, showing the spread, voting again, revealing. */
export function reduceVote(state: ClassState, action: Vote): ClassState {
  const before = challengeRun(state, action.challenge);
  const polls =
    action.poll === ''
      ? before.polls
      : { ...before.polls, [action.poll]: votePoll(pollRun(before, action.poll), action) };
  const after: ChallengeRun = {
    poll: action.poll,
    polls,
    solved: before.solved || action.type === 'solve',
  };
  // A countdown that goes on over an answer would only distract.
  const endsCountdown = action.type === 'show-spread' || action.type === 'solve';
  return {
    ...state,
    countdown: endsCountdown ? null : state.countdown,
    challenges: { ...state.challenges, [action.challenge]: after },
  };
}
