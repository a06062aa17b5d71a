import { grad, memory, tensor1d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import {
  rounded,
  roundValues,
  type RoundedFormat,
} from '../../../../src/lab/precision/rounding.ts';
import { randomStream } from '../../../../src/lab/engine/scenes/random.ts';

beforeAll(startWasm);

const random = randomStream(1, 2, 3);
/** Of either sign and of all sizes from subnormal half floats to beyond the greatest. */
const values = Float32Array.from({ length: 4000 }, () => {
  const size = 2 ** (-27 + 44 * random());
  return random() < 0.5 ? size : -size;
});

/** The leading 16 bits of a float32, to nearest, ties to even. */
function bfloat(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  const whole = bits[0] ?? 0;
  bits[0] = (whole + 0x7fff + ((whole >>> 16) & 1)) & 0xffff0000;
  return new Float32Array(bits.buffer)[0] ?? Number.NaN;
}

/** The sign of a zero is of no matter here. */
const positiveZero = (value: number): number => value + 0;

async function roundedTo(format: RoundedFormat, numbers: Float32Array): Promise<Float32Array> {
  const result = roundValues(tensor1d(numbers), format);
  return Float32Array.from(await result.data(), positiveZero);
}

describe('rounding to 16 bits', () => {
  it('gives the half float that is nearest, subnormal ones and overflow included', async () => {
    const got = await roundedTo('fp16', values);
    expect(got).toEqual(values.map((value) => positiveZero(Math.f16round(value))));
    expect(got.some((value) => value === Infinity)).toBe(true);
    expect(got.some((value) => value !== 0 && Math.abs(value) < 2 ** -14)).toBe(true);
    expect(got.some((value) => value === 0)).toBe(true);
  });

  it('gives the bfloat16 that is nearest', async () => {
    expect(await roundedTo('bf16', values)).toEqual(values.map(bfloat));
  });

  it('changes nothing that the format holds', async () => {
    for (const format of ['bf16', 'fp16'] as const) {
      const once = (await roundedTo(format, values)).filter(Number.isFinite);
      expect(await roundedTo(format, once)).toEqual(once);
    }
  });

  it('rounds the gradient on its way back, so that a small one vanishes in half floats', async () => {
    const upstream = tensor1d([1e-9, 3e-8, 1e-3, 1]);
    const slope = (format: RoundedFormat) =>
      grad((x) => rounded(x, format))(tensor1d([1, 1, 1, 1]), upstream).data();
    expect([...(await slope('fp16'))]).toEqual([1e-9, 3e-8, 1e-3, 1].map(Math.f16round));
    expect((await slope('fp16'))[0]).toBe(0);
    expect((await slope('bf16'))[0]).toBeGreaterThan(0);
  });

  it('leaves no tensors behind', () => {
    const x = tensor1d(values);
    const before = memory().numTensors;
    roundValues(x, 'fp16').dispose();
    expect(memory().numTensors).toBe(before);
  });
});
