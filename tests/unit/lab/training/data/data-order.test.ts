import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMirrors, epochOrder } from '../../../../../src/lab/training/data/data-order.ts';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const epoch = fc.integer({ min: 1, max: 100 });

describe('the order of an epoch', () => {
  it('holds every scene once and follows from seed and epoch alone', () => {
    fc.assert(
      fc.property(seed, epoch, fc.integer({ min: 0, max: 300 }), (run, number, count) => {
        const order = epochOrder(count, run, number);
        expect(order.toSorted()).toEqual(Uint32Array.from({ length: count }, (_, index) => index));
        // Asking for another epoch in between changes nothing.
        epochOrder(count, run, number + 1);
        expect(epochOrder(count, run, number)).toEqual(order);
        expect(epochMirrors(count, run, number)).toEqual(epochMirrors(count, run, number));
      }),
    );
  });

  it('differs between epochs and between seeds', () => {
    expect(epochOrder(200, 1, 1)).not.toEqual(epochOrder(200, 1, 2));
    expect(epochOrder(200, 1, 1)).not.toEqual(epochOrder(200, 2, 1));
    expect(epochMirrors(200, 1, 1)).not.toEqual(epochMirrors(200, 1, 2));
  });

  it('mirrors about half of the scenes', () => {
    const mirrored = epochMirrors(10_000, 5, 1).reduce((sum, value) => sum + value, 0);
    expect(mirrored).toBeGreaterThan(4_800);
    expect(mirrored).toBeLessThan(5_200);
  });
});
