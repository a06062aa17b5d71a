import { dispose } from '@tensorflow/tfjs-core';
import { detectorForward } from '../network/detector.ts';
import type { Weights } from '../network/parameters.ts';
import { boxLoss } from './box-loss.ts';
import { lossAndGradients } from './gradients.ts';
import { moveWeights, type Session } from './session.ts';
import type { StageInput } from './stage-input.ts';

/** A loss that is no longer a number: nothing that is learnt from it makes sense. */
export class LossNotFinite extends Error {
  constructor(step: number) {
    super(
      `The loss of step ${step} is not a finite number, so training stopped. This is a fault of the backend or of its driver: choose another backend and start again.`,
    );
    this.name = 'LossNotFinite';
  }
}

/** Forward, backward and update for one batch. @returns The loss, still on the backend. */
export function trainingStep(
  session: Session,
  input: StageInput,
  scenes: Uint32Array,
  trained: readonly string[],
  learningRate: number,
) {
  const features = input.batch(scenes);
  const targets = input.targets(scenes);
  const { loss, gradients } = lossAndGradients(session.weights, trained, (weights: Weights) =>
    boxLoss(detectorForward(features, weights, input.layer), targets),
  );
  dispose([features, targets]);
  moveWeights(session, session.optimizer.step(session.weights, gradients, learningRate));
  dispose({ ...gradients });
  return loss;
}
