import type { Tensor4D } from '@tensorflow/tfjs-core';
import { tensor4d } from '@tensorflow/tfjs-core';
import { toNetworkInput } from '../../engine/network/body.ts';
import { sceneChannels, sceneSide } from '../../../data/runs/detector.ts';

const valuesPerScene = sceneSide * sceneSide * sceneChannels;

/** Network inputs of all bytes, looked up because it is faster than computing each. */
const inputs = Float32Array.from({ length: 256 }, (_, byte) => toNetworkInput(byte));

/** The scenes with these numbers, as input of the network: [scenes, side, side, channels]. */
export function sceneBatch(pixels: Uint8Array, scenes: ArrayLike<number>): Tensor4D {
  const values = new Float32Array(scenes.length * valuesPerScene);
  for (let place = 0; place < scenes.length; place += 1) {
    const from = (scenes[place] as number) * valuesPerScene;
    const to = place * valuesPerScene;
    for (let index = 0; index < valuesPerScene; index += 1) {
      values[to + index] = inputs[pixels[from + index] as number] as number;
    }
  }
  return tensor4d(values, [scenes.length, sceneSide, sceneSide, sceneChannels]);
}

/** `count` numbers from `from` upwards. */
export const numbersFrom = (from: number, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, index) => from + index);
