import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import type { Weights } from '../../engine/network/parameters.ts';
import { bodyInput, inputValues } from '../../engine/network/shapes.ts';
import { sceneBatch } from './batch.ts';
import { KeptFeatures } from './kept-features.ts';
import type { StageScenes } from './labelled-scenes.ts';

/** Scenes as the lowest open layer takes them: pixels, or features that were computed once. */
export interface StageInput {
  readonly count: number;
  /** The body layer that takes them; the number of body layers means the head. */
  readonly layer: number;
  /** Makes these scenes, as far as they are not made yet: before `prepare`. */
  readonly make: (scenes: Uint32Array) => void;
  /** Computes the features of these scenes, as far as they are not kept yet: before `batch`. */
  readonly prepare: (scenes: Uint32Array) => Promise<void>;
  /** The scenes with these numbers; the caller disposes of the tensor. */
  readonly batch: (scenes: Uint32Array) => Tensor4D;
  /** Their boxes, [scenes, 4]. */
  readonly targets: (scenes: Uint32Array) => Tensor2D;
  readonly boxes: Float32Array;
}

/** Scenes that are validated at once. */
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

const fromPixels = (scenes: StageScenes): StageInput => ({
  count: scenes.count,
  layer: 0,
  make: (numbers) => scenes.make?.(numbers),
  prepare: async () => {},
  batch: (numbers) => sceneBatch(scenes.pixels, numbers),
  targets: (numbers) => targetsOf(scenes.boxes, numbers),
  boxes: scenes.boxes,
});

function fromFeatures(scenes: StageScenes, weights: Weights, layer: number): StageInput {
  const { side, channels } = bodyInput(layer);
  const length = inputValues(layer);
  const features = new KeptFeatures(scenes, weights, layer);
  return {
    count: scenes.count,
    layer,
    make: (numbers) => scenes.make?.(numbers),
    prepare: (numbers) => features.prepare(numbers),
    batch: (numbers) =>
      tensor4d(rows(features.values, length, numbers), [numbers.length, side, side, channels]),
    targets: (numbers) => targetsOf(scenes.boxes, numbers),
    boxes: scenes.boxes,
  };
}

/**
 * Scenes for a stage whose lowest open body layer is `layer`: the body below runs once for each
 * scene, when the scene is first wanted. `weights` are those at the opening of the stage.
 */
export const stageInput = (scenes: StageScenes, weights: Weights, layer: number): StageInput =>
  layer === 0 ? fromPixels(scenes) : fromFeatures(scenes, weights, layer);
