import { dispose } from '@tensorflow/tfjs-core';
import { type NetworkParameters, toWeights, type Weights } from '../engine/network/parameters.ts';
import { boxLoss } from '../training/step/box-loss.ts';
import { epochMirrors, epochOrder } from '../training/data/data-order.ts';
import { lossAndGradients } from '../training/step/gradients.ts';
import { Optimizer } from '../training/step/optimizer.ts';
import { batchSize, stepsPerEpoch } from '../training/plan.ts';
import type { StageInput } from '../training/data/stage-input.ts';
import { adam } from '../training/step/update-rules.ts';
import type { DetectorForward } from './forward.ts';

export interface TrainerOptions {
  readonly start: NetworkParameters;
  readonly forward: DetectorForward;
  /** Scenes as pixels, and after them their mirror images. */
  readonly input: StageInput;
  readonly seed: number;
  readonly learningRate: number;
  readonly epsilon: number;
}

/** Trains all layers of a detector by Adam, step by step. */
export class Trainer {
  weights: Weights;
  readonly #options: TrainerOptions;
  readonly #optimizer: Optimizer;
  #steps = 0;

  constructor(options: TrainerOptions) {
    this.#options = options;
    this.weights = toWeights(options.start);
    this.#optimizer = new Optimizer(
      adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: options.epsilon }),
    );
  }

  /** The scenes of the next batch: by (seed, step) alone, whatever the format. */
  #nextScenes(): Uint32Array {
    const { input, seed } = this.#options;
    const count = input.count / 2;
    const steps = stepsPerEpoch(count);
    const [epoch, place] = [Math.floor(this.#steps / steps), this.#steps % steps];
    const mirrored = epochMirrors(count, seed, epoch);
    return epochOrder(count, seed, epoch)
      .subarray(place * batchSize, (place + 1) * batchSize)
      .map((scene) => scene + count * (mirrored[scene] as number));
  }

  /** Forward, backward and update for one batch. @returns The loss, perhaps not a number. */
  async step(): Promise<number> {
    const { input, forward, learningRate } = this.#options;
    const scenes = this.#nextScenes();
    this.#steps += 1;
    input.make(scenes);
    const [pictures, boxes] = [input.batch(scenes), input.targets(scenes)];
    const { loss, gradients } = lossAndGradients(
      this.weights,
      Object.keys(this.weights),
      (weights) => boxLoss(forward(pictures, weights), boxes),
    );
    const moved = this.#optimizer.step(this.weights, gradients, learningRate);
    dispose([pictures, boxes]);
    dispose({ ...gradients });
    dispose({ ...this.weights });
    this.weights = moved;
    const [value] = await loss.data();
    loss.dispose();
    return value as number;
  }

  dispose(): void {
    dispose({ ...this.weights });
    this.#optimizer.dispose();
  }
}
