import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeEightBit,
  eightBitBytes,
  encodeEightBit,
  shapesOf,
} from '../../../../../src/lab/engine/network/eight-bit.ts';

/** A kernel with 3 inputs and a few output channels, of any size of numbers. */
const kernels = fc.integer({ min: 1, max: 5 }).chain((channels) =>
  fc
    .array(fc.float({ noNaN: true, min: -1000, max: 1000 }), {
      minLength: 3 * channels,
      maxLength: 3 * channels,
    })
    .map((values) => ({ shape: [3, channels], values: Float32Array.from(values) })),
);

describe('weights in 8 bits', () => {
  it('are off by at most half a step of their channel', () => {
    fc.assert(
      fc.property(kernels, (kernel) => {
        const parameters = { kernel };
        const decoded = decodeEightBit(encodeEightBit(parameters), shapesOf(parameters));
        const [, channels] = kernel.shape as [number, number];
        kernel.values.forEach((value, index) => {
          const channel = kernel.values.filter((_, other) => other % channels === index % channels);
          const range = Math.max(...channel) - Math.min(...channel);
          const error = Math.abs((decoded['kernel']?.values[index] as number) - value);
          // Half a step, and the rounding of single precision.
          expect(error).toBeLessThanOrEqual(range / 255 / 2 + 1000 * 2 ** -22);
        });
      }),
    );
  });

  it('keep vectors exactly', () => {
    const bias = { shape: [3], values: Float32Array.of(0.1, -2.7, 1e-7) };
    const decoded = decodeEightBit(encodeEightBit({ bias }), shapesOf({ bias }));
    expect(decoded['bias']).toEqual(bias);
  });

  it('take 8 bytes for each channel and one for each value', () => {
    const kernel = { shape: [3, 3, 2, 4], values: new Float32Array(72) };
    expect(encodeEightBit({ kernel }).length).toBe(4 * 8 + 72);
    expect(eightBitBytes(shapesOf({ kernel }))).toBe(4 * 8 + 72);
  });

  it('are refused when bytes are missing or too many', () => {
    const kernel = { shape: [2, 2], values: new Float32Array(4) };
    const bytes = encodeEightBit({ kernel });
    const read = (given: Uint8Array) => () => decodeEightBit(given, shapesOf({ kernel }));
    expect(read(bytes.subarray(1))).toThrow(/19 bytes where their shapes need 20/);
    expect(read(new Uint8Array(21))).toThrow(/damaged/);
  });
});
