import { lion } from '../training/step/lion.ts';
import { adam, momentum, sgd, type UpdateRule } from '../training/step/update-rules.ts';
import type { PerContestant } from './contestants.ts';

/** Each with the constants of its paper; only the learning rate is tuned. */
export const rules: PerContestant<UpdateRule> = {
  sgd,
  momentum: momentum(0.9),
  adam: adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-7 }),
  lion: lion({ stepDecay: 0.9, momentumDecay: 0.99 }),
};
