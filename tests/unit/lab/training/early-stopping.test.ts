import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterEpoch,
  freshPatience,
  type Patience,
  smallestGain,
} from '../../../../src/lab/training/early-stopping.ts';

const losses = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 40 });
const after = (history: readonly number[]): Patience => history.reduce(afterEpoch, freshPatience);

describe('early stopping', () => {
  it('counts the epochs since the loss last fell by more than the smallest gain', () => {
    expect(after([2, 1, 1 - smallestGain / 2, 1.5]).epochsWithoutGain).toBe(2);
    expect(after([2, 1, 1 - 2 * smallestGain]).epochsWithoutGain).toBe(0);
  });

  it('keeps a best loss that is close to the lowest one', () => {
    fc.assert(
      fc.property(losses, (history) => {
        const { bestLoss } = after(history);
        if (history.length === 0) expect(bestLoss).toBeNull();
        else expect((bestLoss as number) - Math.min(...history)).toBeLessThanOrEqual(smallestGain);
      }),
    );
  });

  it('counts up by one or starts again from zero', () => {
    fc.assert(
      fc.property(losses, fc.double({ min: 0, max: 10, noNaN: true }), (history, next) => {
        const before = after(history);
        const { epochsWithoutGain } = afterEpoch(before, next);
        expect([0, before.epochsWithoutGain + 1]).toContain(epochsWithoutGain);
        expect(epochsWithoutGain).toBeLessThanOrEqual(history.length);
      }),
    );
  });

  it('goes on while the loss falls', () => {
    const falling = Array.from({ length: 30 }, (_, epoch) => 3 - 2 * smallestGain * epoch);
    expect(after(falling).epochsWithoutGain).toBe(0);
  });
});
