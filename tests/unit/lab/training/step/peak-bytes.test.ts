import { add, dispose, reshape, tensor, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../../scripts/lab/node-backend.ts';
import { watchBytes } from '../../../../../src/lab/training/step/peak-bytes.ts';

beforeAll(startWasm);

describe('the bytes of tensor values', () => {
  it('count each buffer once, however many tensors share it', () => {
    const { result, peakBytes, keptBytes } = watchBytes(() => {
      const ten = tensor(new Float32Array(10));
      return [ten, ten.clone(), reshape(ten, [2, 5])];
    });
    dispose(result);
    expect([peakBytes, keptBytes]).toEqual([40, 40]);
  });

  it('have their peak while temporary tensors live, and forget those', () => {
    const { result, peakBytes, keptBytes } = watchBytes(() =>
      tidy(() => {
        const a = tensor(new Float32Array(10));
        return add(add(a, a), a);
      }),
    );
    result.dispose();
    expect([peakBytes, keptBytes]).toEqual([120, 40]);
  });

  it('go below those at the start when older tensors are given back', () => {
    const old = tensor(new Float32Array(100));
    expect(watchBytes(() => old.dispose()).keptBytes).toBe(-400);
  });

  it('are followed no longer when the work fails', () => {
    const fail = () =>
      watchBytes(() => {
        throw new Error('Out of memory.');
      });
    expect(fail).toThrow('Out of memory.');
    const { keptBytes } = watchBytes(() => 0);
    expect(keptBytes).toBe(0);
  });
});
