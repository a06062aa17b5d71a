import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, estimate, fit } from '../../../src/explorer/estimate.ts';
import { card, gtx, resnet, setups } from './sample.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the estimate of a setup', () => {
  it('is that of the estimation module', () => {
    const { parts, totalBytes } = estimate({ ...resnet, optimizer: 'adam' });
    expect(parts.slice(0, 4).map(({ bytes }) => bytes)).toEqual([
      102_228_128, 102_228_128, 204_456_256, 2_841_600_000,
    ]);
    expect(totalBytes).toBe(3_900_615_014.4);
  });

  it('has parts that add up, and a peak below the sum', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const { parts, totalBytes, peakBytes } = estimate(setup);
        expect(sum(parts.map(({ bytes }) => bytes)) / totalBytes).toBeCloseTo(1, 9);
        expect(peakBytes).toBeLessThanOrEqual(totalBytes);
      }),
    );
  });
});

describe('fit', () => {
  it('lets a total that exactly fills the card fit', () => {
    // 2^28 parameters of 4 B, twice, are 2 GiB; 2^28 outputs of 4 B are one more.
    const setup = {
      ...resnet,
      parameters: 2 ** 28,
      outputs: 2 ** 28,
      batch: 1,
      overheadPercent: 0,
    };
    expect(fit(setup, card('Three', 3))).toMatchObject({ fits: true, largestBatch: 1 });
    const oneMore = { ...setup, outputs: 2 ** 28 + 1 };
    expect(fit(oneMore, card('Three', 3))).toMatchObject({ fits: false, largestBatch: 0 });
  });

  it('gives the largest batch that fits, and not one more', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const { largestBatch, fits } = fit(setup, gtx);
        const needs = (batch: number) => estimate({ ...setup, batch }).totalBytes;
        expect(fits).toBe(setup.batch <= largestBatch);
        if (largestBatch > 0) expect(needs(largestBatch)).toBeLessThanOrEqual(gtx.memoryBytes);
        expect(needs(largestBatch + 1)).toBeGreaterThan(gtx.memoryBytes);
      }),
    );
  });
});

describe('compare', () => {
  it('has differences that add up to that of the totals', () => {
    fc.assert(
      fc.property(setups, setups, (a, b) => {
        const rows = compare(estimate(a), estimate(b));
        const total = rows.at(-1);
        const scale = Math.max(total?.aBytes ?? 0, total?.bBytes ?? 0);
        const parts = sum(rows.slice(0, -1).map(({ differenceBytes }) => differenceBytes));
        expect(total?.id).toBe('total');
        expect((parts - (total?.differenceBytes ?? NaN)) / scale).toBeCloseTo(0, 9);
      }),
    );
  });

  it('finds nothing between a setup and itself', () => {
    const same = estimate(resnet);
    expect(compare(same, same).map(({ differenceBytes }) => differenceBytes)).toEqual(
      Array(6).fill(0),
    );
  });
});
