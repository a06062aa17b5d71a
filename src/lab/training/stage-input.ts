import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { tensor2d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { bodyForward } from '../network/body.ts';
import type { Weights } from '../network/parameters.ts';
import { bodyInput } from '../network/shapes.ts';
import type { SceneSet } from '../scenes/scene-set.ts';
import { numbersFrom, sceneBatch } from './batch.ts';

/** Scenes as the lowest open layer takes them: pixels, or features that were computed once. */
export interface StageInput {
  readonly count: number;
  /** The body layer that takes them; the number of body layers means the head. */
  readonly layer: number;
  /** Bytes kept so that the layers below need not run again. */
  readonly featureBytes: number;
  /** The scenes with these numbers; the caller disposes of the tensor. */
  readonly batch: (scenes: Uint32Array) => Tensor4D;
  /** Their boxes, [scenes, 4]. */
  readonly targets: (scenes: Uint32Array) => Tensor2D;
  readonly boxes: Float32Array;
}

/** Scenes that run through the body at once, or are validated at once. */
export const scenesAtOnce = 50;

/** Copies the rows with these numbers, one after the other. */
function rows(values: Float32Array, length: number, numbers: Uint32Array): Float32Array {
  const picked = new Float32Array(numbers.length * length);
  numbers.forEach((number, place) => {
    picked.set(values.subarray(number * length, (number + 1) * length), place * length);
  });
  return picked;
}

const targetsOf = (boxes: Float32Array, scenes: Uint32Array): Tensor2D =>
  tensor2d(rows(boxes, 4, scenes), [scenes.length, 4]);

const fromPixels = ({ pixels, boxes, count }: SceneSet): StageInput => ({
  count,
  layer: 0,
  featureBytes: 0,
  batch: (scenes) => sceneBatch(pixels, scenes),
  targets: (scenes) => targetsOf(boxes, scenes),
  boxes,
});

function fromFeatures(scenes: SceneSet, layer: number, features: Float32Array): StageInput {
  const { side, channels } = bodyInput(layer);
  const length = side * side * channels;
  return {
    count: scenes.count,
    layer,
    featureBytes: features.byteLength,
    batch: (numbers) =>
      tensor4d(rows(features, length, numbers), [numbers.length, side, side, channels]),
    targets: (numbers) => targetsOf(scenes.boxes, numbers),
    boxes: scenes.boxes,
  };
}

/**
 * Runs the body below `layer` once over all scenes and keeps what it gives. `onPiece` hears how many
 * are done after each piece and may take its time.
 */
export async function stageInput(
  scenes: SceneSet,
  weights: Weights,
  layer: number,
  onPiece: (done: number) => Promise<void>,
): Promise<StageInput> {
  if (layer === 0) return fromPixels(scenes);
  const { side, channels } = bodyInput(layer);
  const features = new Float32Array(scenes.count * side * side * channels);
  for (let from = 0; from < scenes.count; from += scenesAtOnce) {
    const numbers = numbersFrom(from, Math.min(scenesAtOnce, scenes.count - from));
    const piece = tidy(() => bodyForward(sceneBatch(scenes.pixels, numbers), weights, 0, layer));
    features.set((await piece.data()) as Float32Array, from * side * side * channels);
    piece.dispose();
    await onPiece(from + numbers.length);
  }
  return fromFeatures(scenes, layer, features);
}
