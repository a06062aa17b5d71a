import type { Tensor } from '@tensorflow/tfjs-core';
import { add, mul, sign, sub, tidy } from '@tensorflow/tfjs-core';
import type { UpdateRule } from './update-rules.ts';

export interface LionSettings {
  /** Share of the momentum in the direction of a step. */
  readonly stepDecay: number;
  /** Share of itself that the momentum keeps. */
  readonly momentumDecay: number;
}

/**
 * Lion (Chen et al. 2023, arXiv:2302.06675, algorithm 2) without weight decay: every weight moves by
 * the learning rate, up or down; the sign comes from the momentum and the gradient together.
 */
export const lion = ({ stepDecay, momentumDecay }: LionSettings): UpdateRule => ({
  slotCount: 1,
  decays: [],
  update: (weight, gradient, [old], _powers, learningRate) => {
    const blend = (decay: number) => add(mul(old as Tensor, decay), mul(gradient, 1 - decay));
    const moved = tidy(() => sub(weight, mul(sign(blend(stepDecay)), learningRate)));
    return { weight: moved, slots: [tidy(() => blend(momentumDecay))] };
  },
});
