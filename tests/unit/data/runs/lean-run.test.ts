import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanRunField, ratiosOf, type LeanRun } from '../../../../src/data/runs/lean-run.ts';

const run: LeanRun = {
  filters: [22, 22, 24, 26, 10],
  stepMilliseconds: { wide: 56.7, lean: 11.7 },
  peakBytes: { wide: 11_000_000, lean: 3_902_000 },
  iou: { wide: 0.689, lean: 0.7054 },
  epochs: 38,
};

describe('what came of a way to a lean network', () => {
  it('gives shares by layer, counts by the layer table, and how far the time lags behind', () => {
    const { kept, parameters, macs, slowdown } = ratiosOf(run);
    expect(kept[0]).toBeCloseTo(22 / 32, 9);
    expect(parameters).toEqual({ wide: 278_277, lean: 17_921 });
    expect(macs).toEqual({ wide: 12_447_360, lean: 1_428_696 });
    expect(slowdown).toBeCloseTo(12_447_360 / 1_428_696 / (56.7 / 11.7), 9);
  });

  it('never calls a run slowed that was faster than its multiplications', () => {
    const fast = { ...run, stepMilliseconds: { wide: 100, lean: 1 } };
    expect(ratiosOf(fast).slowdown).toBe(1);
  });
});

describe('a run in a link', () => {
  it('comes back as it was written', () => {
    expect(leanRunField.read(leanRunField.write(run))).toEqual(run);
  });

  it.each([
    '',
    '22-22-24-26-10',
    '22-22-24-26_56-11_11-3_0.6-0.7_38',
    '0-22-24-26-10_56-11_11-3_0.6-0.7_38',
    '33-22-24-26-10_56-11_11-3_0.6-0.7_38',
    '22-22-24-26-10_0-11_11-3_0.6-0.7_38',
    '22-22-24-26-10_56-11_11-3_0.6-1.7_38',
    '22-22-24-26-10_NaN-11_11-3_0.6-0.7_38',
  ])('is refused when it is %j', (text) => {
    expect(leanRunField.read(text)).toBeUndefined();
  });

  it('never throws, and what it lets through can be computed with', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const found = leanRunField.read(text);
        if (found) expect(Number.isFinite(ratiosOf(found).slowdown)).toBe(true);
      }),
    );
  });
});
