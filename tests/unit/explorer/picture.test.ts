import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundBytes, spread, stack } from '../../../src/explorer/picture.ts';
import { axisEnd, needsLogScale, partLabels, seriesOf } from '../../../src/explorer/series.ts';
import { ticksUpTo } from '../../../src/kit/ticks.ts';
import { gtx, offer, resnet, setups } from './sample.ts';

const plain = (text: string) => text.replace(/\u202f/g, ' ');

describe('the ticks of the picture', () => {
  it('are labelled in the unit that fits', () => {
    expect(ticksUpTo(14.2e9, 8).map((bytes) => plain(roundBytes(bytes)))).toEqual(
      [0, 2, 4, 6, 8, 10, 12, 14].map((value) => (value === 0 ? '0 B' : `${value} GB`)),
    );
    expect([1e3, 1e6, 5e11].map((bytes) => plain(roundBytes(bytes)))).toEqual([
      '1 kB',
      '1 MB',
      '500 GB',
    ]);
  });
});

describe('the stacked bar', () => {
  it('puts the parts end to end', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const [{ estimate }] = seriesOf(setup, undefined, offer.presets);
        const pieces = stack(estimate.parts, estimate.totalBytes, 100);
        const ends = pieces.map(({ x, width }) => x + width);
        pieces.slice(1).forEach(({ x }, index) => {
          expect(x).toBeCloseTo(ends[index] ?? NaN, 6);
        });
        expect(ends.at(-1)).toBeCloseTo(100, 6);
      }),
    );
  });

  it('never lets two labels overlap where there is room for all', () => {
    const label = fc.record({
      centre: fc.double({ min: 0, max: 600, noNaN: true }),
      width: fc.double({ min: 10, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 5 }), (labels) => {
        const placed = spread(labels, 600);
        placed.forEach(({ left, width }, index) => {
          const next = placed[index + 1]?.left ?? 600;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(next + 1e-9);
        });
      }),
    );
  });

  it('names every part that is there, inside the picture', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const series = seriesOf(setup, undefined, offer.presets);
        const { parts } = series[0].estimate;
        const labels = partLabels(parts, axisEnd(series, gtx));
        expect(labels.map(({ part }) => part.id)).toEqual(
          parts.filter(({ bytes }) => bytes > 0).map(({ id }) => id),
        );
        expect(labels.every(({ from, to }) => from >= 0 && from <= 100 && to > 0 && to < 100)).toBe(
          true,
        );
      }),
    );
  });

  it('ends beyond the card and beyond both bars', () => {
    const series = seriesOf(resnet, { ...resnet, batch: 640 }, offer.presets);
    expect(series.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(axisEnd(series, gtx)).toBeGreaterThan(series[0].estimate.totalBytes);
    expect(axisEnd([series[1] ?? series[0]], gtx)).toBeGreaterThan(gtx.memoryBytes);
  });

  it('asks for the logarithmic scale when a part is too small to see', () => {
    const of = (setup: typeof resnet) =>
      needsLogScale(seriesOf(setup, undefined, offer.presets), gtx);
    expect(of(resnet)).toBe(false);
    expect(of({ ...resnet, parameters: 1000 })).toBe(true);
  });
});
