import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { tidy } from '@tensorflow/tfjs-core';
import { detectorForward } from '../network/detector.ts';
import type { Weights } from '../network/parameters.ts';
import type { Score } from '../protocol/events.ts';
import { numbersFrom } from './batch.ts';
import { boxLoss } from './box-loss.ts';
import { boxIou } from './box-metrics.ts';
import { scenesAtOnce, type StageInput } from './stage-input.ts';

export interface Evaluation extends Score {
  /** Mean of the training loss. */
  readonly loss: number;
  /** Predicted boxes, four numbers for each scene. */
  readonly boxes: Float32Array;
}

const boxAt = (boxes: Float32Array, scene: number): Float32Array =>
  boxes.subarray(4 * scene, 4 * scene + 4);

/**
 * Runs the network over all scenes and compares its boxes with the true ones. `onPiece` hears how
 * many are done after each piece and may take its time.
 */
export async function evaluate(
  weights: Weights,
  input: StageInput,
  onPiece: (done: number) => Promise<void>,
): Promise<Evaluation> {
  const { count } = input;
  const boxes = new Float32Array(4 * count);
  let lossSum = 0;
  for (let from = 0; from < count; from += scenesAtOnce) {
    const numbers = numbersFrom(from, Math.min(scenesAtOnce, count - from));
    const [predicted, loss] = tidy(() => {
      const predicted = detectorForward(input.batch(numbers), weights, input.layer);
      return [predicted, boxLoss(predicted, input.targets(numbers))];
    }) as [Tensor2D, Tensor];
    boxes.set((await predicted.data()) as Float32Array, 4 * from);
    lossSum += ((await loss.data())[0] as number) * numbers.length;
    predicted.dispose();
    loss.dispose();
    await onPiece(from + numbers.length);
  }
  const ious = Array.from({ length: count }, (_, scene) =>
    boxIou(boxAt(boxes, scene), boxAt(input.boxes, scene)),
  );
  return {
    loss: lossSum / count,
    iou: ious.reduce((total, iou) => total + iou, 0) / count,
    shareAboveHalf: ious.filter((iou) => iou > 0.5).length / count,
    scenes: count,
    boxes,
  };
}
