import { dispose, memory, type Scalar } from '@tensorflow/tfjs-core';
import { type NetworkParameters, toWeights, type Weights } from '../engine/network/parameters.ts';
import { boxLoss } from '../training/step/box-loss.ts';
import { lossAndGradients } from '../training/step/gradients.ts';
import { Optimizer } from '../training/step/optimizer.ts';
import { watchBytes } from '../training/step/peak-bytes.ts';
import type { StageInput } from '../training/data/stage-input.ts';
import type { Contestant, PerContestant } from './contestants.ts';
import { denseHeadForward } from './dense-head.ts';
import { lion, adam, momentum, sgd, type UpdateRule } from '../training/step/update-rules.ts';

/** Each with the constants of its paper; only the learning rate is tuned. */
const rules: PerContestant<UpdateRule> = {
  sgd,
  momentum: momentum(0.9),
  adam: adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-7 }),
  lion: lion({ stepDecay: 0.9, momentumDecay: 0.99 }),
};

/** One optimiser with a network of its own; all start from the same parameters. */
export class Racer {
  readonly name: Contestant;
  readonly rate: number;
  weights: Weights;
  /** False once a loss was no longer a finite number. */
  running = true;
  readonly #optimizer: Optimizer;

  constructor(name: Contestant, rate: number, start: NetworkParameters) {
    this.name = name;
    this.rate = rate;
    this.weights = toWeights(start);
    this.#optimizer = new Optimizer(rules[name]);
  }

  /** Forward, backward and update for one batch. @returns The loss. */
  async step(input: StageInput, scenes: Uint32Array): Promise<number> {
    const loss = this.#move(input, scenes);
    const value = (await loss.data())[0] as number;
    loss.dispose();
    return value;
  }

  /** The same. @returns Also the bytes of tensors by the engine's own book. */
  async measuredStep(input: StageInput, scenes: Uint32Array) {
    const before = memory().numBytes;
    const { result, peakBytes } = watchBytes(() => this.#move(input, scenes));
    const loss = (await result.data())[0] as number;
    result.dispose();
    return { loss, addedBytes: memory().numBytes - before, peakBytes };
  }

  #move(input: StageInput, scenes: Uint32Array): Scalar {
    const [features, boxes] = [input.batch(scenes), input.targets(scenes)];
    const { loss, gradients } = lossAndGradients(
      this.weights,
      Object.keys(this.weights),
      (weights) => boxLoss(denseHeadForward(features, weights), boxes),
    );
    const moved = this.#optimizer.step(this.weights, gradients, this.rate);
    dispose([features, boxes]);
    dispose({ ...gradients });
    dispose({ ...this.weights });
    this.weights = moved;
    return loss;
  }

  dispose(): void {
    dispose({ ...this.weights });
    this.#optimizer.dispose();
  }
}
