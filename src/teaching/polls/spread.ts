import type { Counts, Poll } from './question.ts';

export interface Bar {
  readonly id: string;
  readonly text: string;
  readonly hands: number;
  /** Of the people who voted, from 0 to 1. */
  readonly share: number;
}

export interface Spread {
  readonly bars: readonly Bar[];
  /** People who voted. */
  readonly voters: number;
}

/** Hands for one choice; whatever has not been counted is 0. */
export const handsFor = (counts: Counts, id: string): number =>
  Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0;

/**
 * How the hands are spread. Where each raises a hand once, the voters are the sum. Where a hand may be
 * raised several times, they are the people in the room, and at least as many as the longest bar.
 */
export function spreadOf(poll: Poll, counts: Counts, room: number): Spread {
  const hands = poll.choices.map(({ id }) => handsFor(counts, id));
  const most = Math.max(0, ...hands);
  const sum = hands.reduce((total, each) => total + each, 0);
  const voters = poll.several ? Math.max(room, most) : sum;
  const counted = sum > 0;
  return {
    voters: counted ? voters : 0,
    bars: poll.choices.map(({ id, text }, index) => {
      const raised = hands[index] ?? 0;
      return { id, text, hands: raised, share: counted ? raised / voters : 0 };
    }),
  };
}
