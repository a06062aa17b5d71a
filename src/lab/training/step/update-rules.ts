import { type Tensor, add, mul, sub, sign, tidy } from '@tensorflow/tfjs-core';
import { adamUpdate } from '../../engine/kernels/adam.ts';

interface Update {
  readonly weight: Tensor;
  readonly slots: readonly Tensor[];
}

/** How one parameter array moves along its gradient. */
export interface UpdateRule {
  /** Arrays of the parameter's shape that are kept between steps; they start as zeros. */
  readonly slotCount: number;
  /** Decay rates whose powers the rule needs; the power of the first step is the rate itself. */
  readonly decays: readonly number[];
  readonly update: (
    weight: Tensor,
    gradient: Tensor,
    slots: readonly Tensor[],
    powers: readonly number[],
    learningRate: number,
  ) => Update;
}

/** weight - learning rate · gradient. */
export const sgd: UpdateRule = {
  slotCount: 0,
  decays: [],
  update: (weight, gradient, _slots, _powers, learningRate) => ({
    weight: sub(weight, mul(gradient, learningRate)),
    slots: [],
  }),
};

/** Heavy ball (Polyak 1964): the velocity keeps `decay` of itself and adds the gradient. */
export const momentum = (decay: number): UpdateRule => ({
  slotCount: 1,
  decays: [],
  update: (weight, gradient, [old], _powers, learningRate) => {
    const velocity = add(mul(old as Tensor, decay), gradient);
    return { weight: sub(weight, mul(velocity, learningRate)), slots: [velocity] };
  },
});

export interface AdamSettings {
  readonly firstDecay: number;
  readonly secondDecay: number;
  /** Always given: TF.js's own default depends on the backend. */
  readonly epsilon: number;
}

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980), in the form of its section 2 that corrects the bias
 * through the step size; epsilon is scaled along, so the result is that of algorithm 1.
 */
export const adam = ({ firstDecay, secondDecay, epsilon }: AdamSettings): UpdateRule => ({
  slotCount: 2,
  decays: [firstDecay, secondDecay],
  update: (weight, gradient, [first, second], [firstPower, secondPower], learningRate) => {
    const correction = Math.sqrt(1 - (secondPower as number));
    const [moved, ...slots] = adamUpdate(
      { weight, gradient, first: first as Tensor, second: second as Tensor },
      {
        firstDecay,
        secondDecay,
        stepSize: (learningRate * correction) / (1 - (firstPower as number)),
        epsilon: epsilon * correction,
      },
    );
    return { weight: moved, slots };
  },
});

interface LionSettings {
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
