import type { Spread } from './spread.ts';
import type { ChoiceAnswer, PollAnswer } from './question.ts';

/**
 * The three outcomes of a formative question and what to do about each, after "Handling outcomes" in the
 * instructor training of The Carpentries (CC BY 4.0). It says "most" and "evenly"; the limits below are
 * ours, where a number is needed.
 */
export type ResponseKind = 'most-right' | 'one-misconception' | 'even-spread';

/** More than this share are most. */
const MOST = 1 / 2;
/** Below most, a wrong answer still stands out from this share on … */
const STANDS_OUT = 0.4;
/** … when it has this many times the hands of the next wrong one. */
const AHEAD_OF_NEXT = 1.5;
/** Below this, a second vote after discussion gains most (Crouch and Mazur 2001: 35 to 70 % right). */
export const DISCUSS_BELOW = 0.7;
/** With fewer votes, one hand more would change the answer. */
export const FEW_VOTERS = 5;

export interface Response {
  readonly kind: ResponseKind;
  /** How many of the voters are right; where several options are right, the worst option counts. */
  readonly rightHands: number;
  readonly rightShare: number;
  readonly voters: number;
  /** The most frequent wrong answer with its hands; null when nobody gave one. */
  readonly wrong: { readonly id: string; readonly hands: number; readonly share: number } | null;
}

/** People who judged this choice rightly: who chose it when it is right, who left it when it is not. */
const judgedRightly = (right: boolean, hands: number, voters: number): number =>
  right ? hands : voters - hands;

/** Which response applies, or null while nobody has voted. */
export function respond(spread: Spread, answer: PollAnswer, several: boolean): Response | null {
  const { voters, bars } = spread;
  if (voters === 0) return null;
  const isRight = new Map(answer.choices.map(({ id, right }: ChoiceAnswer) => [id, right]));
  const wrongBars = bars.filter(({ id }) => isRight.get(id) !== true);
  const wrongHands = wrongBars.reduce((sum, { hands }) => sum + hands, 0);
  const [worst, next] = wrongBars.toSorted((a, b) => b.hands - a.hands);
  const rightHands = several
    ? Math.min(
        ...bars.map(({ id, hands }) => judgedRightly(isRight.get(id) === true, hands, voters)),
      )
    : voters - wrongHands;
  const rightShare = rightHands / voters;
  const isAhead = worst !== undefined && worst.hands >= AHEAD_OF_NEXT * (next?.hands ?? 0);
  const wrongShare = worst?.share ?? 0;
  const standsOut = wrongShare > MOST || (wrongShare >= STANDS_OUT && isAhead);
  return {
    kind: kindOf(rightShare > MOST, standsOut),
    rightHands,
    rightShare,
    voters,
    wrong:
      worst && worst.hands > 0 ? { id: worst.id, hands: worst.hands, share: worst.share } : null,
  };
}

function kindOf(mostRight: boolean, standsOut: boolean): ResponseKind {
  if (mostRight) return 'most-right';
  return standsOut ? 'one-misconception' : 'even-spread';
}
