import { challengeRun, pollRun, type ClassState } from '../class/state.ts';
import { respond, type ResponseKind } from '../polls/response.ts';
import { spreadOf, type Bar } from '../polls/spread.ts';
import type { AnswerSheet, Poll, Question } from '../polls/question.ts';

interface RoundResult {
  readonly round: 1 | 2;
  readonly voters: number;
  readonly response: ResponseKind;
  readonly bars: readonly (Bar & { readonly right: boolean })[];
}

export interface PollResult {
  readonly challenge: string;
  readonly title: string;
  readonly poll: Poll;
  readonly rounds: readonly RoundResult[];
}

/** A question with its answers. */
export interface Known {
  readonly question: Question;
  readonly answers: AnswerSheet;
}

/** Every show of hands that was counted, with the response that applied, in the order of the course. */
export function voteResults(known: readonly Known[], state: ClassState): PollResult[] {
  return known.flatMap(({ question, answers }) =>
    question.polls.flatMap((poll) => {
      const answer = answers.polls.find(({ id }) => id === poll.id);
      if (!answer) return [];
      const run = pollRun(challengeRun(state, question.id), poll.id);
      const isRight = new Set(answer.choices.filter(({ right }) => right).map(({ id }) => id));
      const rounds = ([1, 2] as const).flatMap((round) => {
        const spread = spreadOf(poll, round === 1 ? run.first : run.second, state.room);
        const response = respond(spread, answer, poll.several);
        if (!response) return [];
        const bars = spread.bars.map((bar) => ({ ...bar, right: isRight.has(bar.id) }));
        return [{ round, voters: spread.voters, response: response.kind, bars }];
      });
      return rounds.length > 0
        ? [{ challenge: question.id, title: question.title, poll, rounds }]
        : [];
    }),
  );
}
