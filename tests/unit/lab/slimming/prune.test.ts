// Takes long: check:fast leaves this file out.
import { tensor4d, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, numbersPerCell, proposals } from '../../../../src/lab/engine/boxes/cells.ts';
import { detectorForward } from '../../../../src/lab/engine/network/detector.ts';
import {
  toWeights,
  type NetworkParameters,
} from '../../../../src/lab/engine/network/parameters.ts';
import { gridSide } from '../../../../src/lab/engine/network/shapes.ts';
import { randomStream } from '../../../../src/lab/engine/scenes/random.ts';
import { keepAlive } from '../../../../src/lab/slimming/choose-channels.ts';
import { channelsOf } from '../../../../src/lab/slimming/importance.ts';
import { prunableLayers } from '../../../../src/lab/slimming/layers.ts';
import { prune, PruneError, takeAlong } from '../../../../src/lab/slimming/prune.ts';
import { backends } from '../engine/kernels/support/backends.ts';
import { sampleDetector, withDead } from './sample.ts';

const detector = sampleDetector();
const shapeOf = (parameters: NetworkParameters, name: string) => parameters[name]?.shape;

describe('taking entries along an axis', () => {
  const array = { shape: [2, 3, 2], values: Float32Array.from({ length: 12 }, (_, i) => i) };
  it.each([
    [0, [1], [6, 7, 8, 9, 10, 11]],
    [1, [0, 2], [0, 1, 4, 5, 6, 7, 10, 11]],
    [2, [1], [1, 3, 5, 7, 9, 11]],
  ])('axis %d', (axis, indices, values) => {
    expect([...takeAlong(array, axis, indices).values]).toEqual(values);
  });
});

describe('pruning', () => {
  it('cuts a channel out of its own layer and out of the kernel that reads it', () => {
    const small = prune(detector, { 'body.conv2': [0, 5, 63], 'head.hidden': [1] });
    expect(shapeOf(small, 'body.conv2.kernel')).toEqual([3, 3, 32, 3]);
    expect(shapeOf(small, 'body.conv2.bias')).toEqual([3]);
    expect(shapeOf(small, 'body.conv2.scale')).toEqual([3]);
    expect(shapeOf(small, 'body.conv3.kernel')).toEqual([3, 3, 3, 128]);
    expect(shapeOf(small, 'head.hidden.kernel')).toEqual([3, 3, 128, 1]);
    expect(shapeOf(small, 'head.box.kernel')).toEqual([1, 1, 1, 5]);
    expect(small['body.conv2.bias']?.values[1]).toBe(detector['body.conv2.bias']?.values[5]);
  });

  it('leaves the given network as it was', () => {
    const before = detector['body.conv1.kernel']?.values.slice();
    prune(detector, { 'body.conv1': [3] });
    expect(detector['body.conv1.kernel']?.values).toEqual(before);
    expect(shapeOf(detector, 'body.conv1.kernel')).toEqual([3, 3, 3, 32]);
  });

  it.each([
    [[], 'body.conv1: no channel would be left'],
    [[4, 4], 'body.conv1: got channel 4 at place 1'],
    [[32], 'body.conv1: got channel 32 at place 0; allowed: ascending whole numbers from 0 to 31'],
    [[1.5], 'body.conv1: got channel 1.5'],
  ])('refuses the channels %j in words', (channels, message) => {
    const attempt = () => prune(detector, { 'body.conv1': channels });
    expect(attempt).toThrow(PruneError);
    expect(attempt).toThrow(message);
  });
});

const picture = () => {
  const random = randomStream(5);
  const values = Float32Array.from({ length: 2 * 48 * 48 * 3 }, () => 4 * random() - 2);
  return tensor4d(values, [2, 48, 48, 3]);
};

/** Edges of both boxes, in fractions of the picture's side. */
const boxesOf = async (parameters: NetworkParameters): Promise<number[]> => {
  const maps = tidy(() => detectorForward(picture(), toWeights(parameters)));
  const values = await maps.data();
  maps.dispose();
  return [0, 1].flatMap((place) =>
    answer(proposals(values, place * gridSide ** 2 * numbersPerCell, gridSide)),
  );
};

describe.each(backends)('dead channels on $backend', ({ start }) => {
  beforeAll(async () => {
    await start();
  });

  it('can go, and no edge of a box moves by more than a millionth of the picture', async () => {
    const index = (below: number) => fc.uniqueArray(fc.nat(below - 1), { maxLength: below / 2 });
    const some = fc.tuple(index(32), index(64), index(128), index(128), index(32));
    await fc.assert(
      fc.asyncProperty(some, async (dead) => {
        const whole = prunableLayers.reduce(
          (network, { name }, layer) => withDead(network, name, dead[layer] ?? []),
          detector,
        );
        const before = await boxesOf(whole);
        const after = await boxesOf(prune(whole, keepAlive(channelsOf(whole, 'scale'))));
        const change = before.reduce(
          (most, value, place) => Math.max(most, Math.abs(value - (after[place] as number))),
          0,
        );
        expect(change).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: 4 },
    );
  });
});
