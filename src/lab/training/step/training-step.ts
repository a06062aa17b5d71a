import type { Scalar, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { dispose } from '@tensorflow/tfjs-core';
import { detectorForward } from '../../engine/network/detector.ts';
import type { Weights } from '../../engine/network/parameters.ts';
import { boxLoss } from './box-loss.ts';
import { lossAndGradients } from './gradients.ts';
import { unwatched, watchBytes } from './peak-bytes.ts';
import { moveWeights, type Training } from '../session.ts';
import type { StageInput } from '../data/stage-input.ts';

/** A loss that is no longer a number: nothing that is learnt from it makes sense. */
export class LossNotFinite extends Error {
  constructor(step: number) {
    super(
      `The loss of step ${step} is not a finite number, so training stopped. This is a fault of the backend or of its driver: choose another backend and start again.`,
    );
    this.name = 'LossNotFinite';
  }
}

/** Bytes of tensor values during a step, beyond those at its start. */
export interface StepMemory {
  readonly peakBytes: number;
  /**
   * Of forward and backward pass alone: what they hold at once besides the batch and the gradients
   * of the parameters.
   */
  readonly activationBytes: number;
}

export interface Step {
  readonly input: StageInput;
  readonly scenes: Uint32Array;
  /** Names of the parameters that learn. */
  readonly trained: readonly string[];
  readonly learningRate: number;
}

const bytesOf = (tensors: Weights): number =>
  Object.values(tensors).reduce((sum, { size }) => sum + size * Float32Array.BYTES_PER_ELEMENT, 0);

function forwardAndBackward(
  session: Pick<Training, 'weights' | 'optimizer'>,
  { input, trained }: Step,
  batch: [Tensor4D, Tensor2D],
) {
  const [features, targets] = batch;
  return lossAndGradients(session.weights, trained, (weights) =>
    boxLoss(detectorForward(features, weights, input.layer), targets),
  );
}

/**
 * Forward, backward and update for one batch. @returns The loss, still on the backend, and the
 * memory if it was to be measured.
 */
export function trainingStep(
  session: Pick<Training, 'weights' | 'optimizer'>,
  step: Step,
  isMeasured: boolean,
): { loss: Scalar; memory: StepMemory | null } {
  const watch = isMeasured ? watchBytes : unwatched;
  const { result, peakBytes } = watch(() => {
    const { input, scenes } = step;
    const batch: [Tensor4D, Tensor2D] = [input.batch(scenes), input.targets(scenes)];
    const passes = watch(() => forwardAndBackward(session, step, batch));
    const { loss, gradients } = passes.result;
    dispose(batch);
    moveWeights(session, session.optimizer.step(session.weights, gradients, step.learningRate));
    const activationBytes = passes.peakBytes - bytesOf(gradients);
    dispose({ ...gradients });
    return { loss, activationBytes };
  });
  const { loss, activationBytes } = result;
  return { loss, memory: isMeasured ? { peakBytes, activationBytes } : null };
}
