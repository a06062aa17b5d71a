/**
 * Shows that a resumed run goes on as if nothing had happened: the steps after the checkpoint that
 * had been trained before the plug was pulled are trained once more, and their losses must be the
 * same numbers, to the last bit.
 */
import type { EventOf } from '../protocol/events.ts';

export type Step = Pick<EventOf<'step'>, 'phase' | 'stage' | 'epoch' | 'step' | 'loss'>;

export interface Proof {
  trainedTwice: number;
  equal: number;
  /** The first step whose loss came out otherwise. */
  firstDifference: { before: Step; after: Step } | null;
}

const place = ({ phase, stage, epoch, step }: Step): string => `${phase} ${stage} ${epoch} ${step}`;

/** Compares the steps seen before with those that were trained after resuming. */
export function compareSteps(before: readonly Step[], after: readonly Step[]): Proof {
  const seen = new Map(before.map((step) => [place(step), step]));
  const proof: Proof = { trainedTwice: 0, equal: 0, firstDifference: null };
  for (const step of after) {
    const first = seen.get(place(step));
    if (!first) continue;
    proof.trainedTwice += 1;
    // Object.is tells 0 from -0: equal here means the same 64 bits.
    if (Object.is(first.loss, step.loss)) proof.equal += 1;
    else proof.firstDifference ??= { before: first, after: step };
  }
  return proof;
}

const steps = (count: number) => (count === 1 ? '1 step was' : `${count} steps were`);

/** The proof as a sentence, in numbers. */
export function sayProof({ trainedTwice, equal, firstDifference }: Proof): string {
  if (trainedTwice === 0)
    return 'No step has been trained twice yet, so there is nothing to compare.';
  if (!firstDifference) {
    const losses = trainedTwice === 1 ? 'its loss is' : `all ${trainedTwice} losses are`;
    return `${steps(trainedTwice)} trained twice; ${losses} equal to the last bit.`;
  }
  const { before, after } = firstDifference;
  return (
    `${steps(trainedTwice)} trained twice; ${equal} of ${trainedTwice} losses are equal to the last bit. ` +
    `The first that differs is step ${after.step} of epoch ${after.epoch}: ${before.loss} before, ${after.loss} after.`
  );
}
