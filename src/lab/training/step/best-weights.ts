import type { Tensor } from '@tensorflow/tfjs-core';
import { clone, dispose } from '@tensorflow/tfjs-core';
import { named, toParameters, toWeights, type Weights } from '../../engine/network/parameters.ts';
import type { BestEpoch } from '../run-state.ts';

/** The weights of a stage's best epoch, held on the backend without being copied. */
export class BestWeights {
  #weights: Weights = {};
  #epoch = 0;
  #loss: number | null = null;

  constructor(from: BestEpoch | null) {
    if (!from) return;
    this.#weights = toWeights(from.parameters);
    this.#epoch = from.epoch;
    this.#loss = from.loss;
  }

  /** Counts from 1; 0 before the first epoch. */
  get epoch(): number {
    return this.#epoch;
  }

  get loss(): number | null {
    return this.#loss;
  }

  hold(weights: Weights, names: readonly string[], epoch: number, loss: number): void {
    this.dispose();
    const held = names.map((name): [string, Tensor] => [name, clone(named(weights, name))]);
    this.#weights = Object.fromEntries(held);
    this.#epoch = epoch;
    this.#loss = loss;
  }

  /** New tensors of the held weights. */
  copies(): Weights {
    return Object.fromEntries(
      Object.entries(this.#weights).map(([name, weight]) => [name, clone(weight)]),
    );
  }

  async save(): Promise<BestEpoch | null> {
    if (this.#loss === null) return null;
    const parameters = await toParameters(this.#weights);
    return { epoch: this.#epoch, loss: this.#loss, parameters };
  }

  dispose(): void {
    dispose({ ...this.#weights });
    this.#weights = {};
  }
}
