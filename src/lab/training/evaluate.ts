import { tidy } from '@tensorflow/tfjs-core';
import { answer, numbersPerCell, proposals } from '../engine/boxes/cells.ts';
import { boxLoss } from '../engine/boxes/loss.ts';
import { boxIou } from '../engine/boxes/metrics.ts';
import { detectorForward } from '../engine/network/detector.ts';
import type { Weights } from '../engine/network/parameters.ts';
import { gridSide } from '../engine/network/shapes.ts';
import type { Box } from '../protocol/event-base.ts';
import type { Score } from '../protocol/events.ts';
import { numbersFrom } from './data/batch.ts';
import { scenesAtOnce, type StageInput } from './data/stage-input.ts';

export interface Evaluation extends Score {
  /** Mean of the training loss. */
  readonly loss: number;
  /** Predicted boxes, four numbers for each scene. */
  readonly boxes: Float32Array;
}

const numbersPerSample = gridSide * gridSide * numbersPerCell;

const boxAt = (boxes: Float32Array, scene: number): Float32Array =>
  boxes.subarray(4 * scene, 4 * scene + 4);

/** The predicted boxes, one by one. */
export const boxesOf = ({ boxes, scenes }: Evaluation): Box[] =>
  Array.from({ length: scenes }, (_, scene) => {
    const [left, top, right, bottom] = boxAt(boxes, scene);
    return [left, top, right, bottom] as Box;
  });

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
  for (let from = 0; from < count; from += scenesAtOnce) {
    const numbers = numbersFrom(from, Math.min(scenesAtOnce, count - from));
    await input.prepare(numbers);
    const maps = tidy(() => detectorForward(input.batch(numbers), weights, input.layer));
    const values = await maps.data();
    maps.dispose();
    numbers.forEach((scene, place) => {
      boxes.set(answer(proposals(values, place * numbersPerSample, gridSide)), 4 * scene);
    });
    await onPiece(from + numbers.length);
  }
  const slopes = new Float64Array(4);
  const pairs = Array.from(
    { length: count },
    (_, scene) => [boxAt(boxes, scene), boxAt(input.boxes, scene)] as const,
  );
  const ious = pairs.map(([predicted, wanted]) => boxIou(predicted, wanted));
  const mean = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0) / count;
  return {
    loss: mean(pairs.map(([predicted, wanted]) => boxLoss(predicted, wanted, slopes))),
    iou: mean(ious),
    shareAboveHalf: ious.filter((iou) => iou > 0.5).length / count,
    scenes: count,
    boxes,
  };
}
