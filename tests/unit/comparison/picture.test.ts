import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  zeroBasedAxis,
  measures,
  nearestRow,
  strips,
  swarm,
} from '../../../src/comparison/strips.ts';
import { placeFlags } from '../../../src/comparison/flags.ts';
import { labelledRows, markLabel } from '../../../src/comparison/words.ts';
import { axesOf, selectResults } from '../../../src/comparison/selection.ts';
import { newerAndOlderPaths } from '../../../src/data/mlperf/mlperf-picks.ts';
import { comparableResults } from '../../../src/data/mlperf/mlperf.ts';

describe('zeroBasedAxis', () => {
  it('starts at 0, holds the largest value and has few, even ticks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 1e6, noNaN: true }),
        fc.integer({ min: 3, max: 6 }),
        (largest, most) => {
          const { end, ticks } = zeroBasedAxis(largest, most);
          expect(ticks[0]).toBe(0);
          expect(end).toBeGreaterThanOrEqual(largest);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          expect(ticks.at(-1)).toBeLessThanOrEqual(end);
        },
      ),
    );
  });

  it('has an axis for no data', () => {
    expect(zeroBasedAxis(0)).toEqual({ end: 1, ticks: [0, 1] });
    expect(zeroBasedAxis(Number.NaN).end).toBe(1);
  });
});

describe('swarm', () => {
  it('shows every row, and no two marks of one level overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
        (values) => {
          const dots = swarm(values, (value) => value, 300, 11);
          expect(dots.map(({ row }) => row).sort()).toEqual([...values].sort());
          for (const a of dots)
            for (const b of dots)
              if (a !== b && a.level === b.level)
                expect(Math.abs(a.across - b.across) * 300).toBeGreaterThanOrEqual(11 - 1e-9);
        },
      ),
    );
  });
});

describe('placeFlags', () => {
  it('keeps texts apart from each other and inside the picture', () => {
    const place = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 7 }), (xs) => {
        const marks = xs.map((x) => ({ x, up: 5 }));
        const labels = marks.map((mark, index) => ({ row: index, text: 'RTX 4090 74.1', mark }));
        const flags = placeFlags(labels, marks, { width: 300, font: 13, mark: 11 });
        expect(flags).toHaveLength(xs.length);
        for (const flag of flags) {
          expect(flag.left).toBeGreaterThanOrEqual(0);
          expect(flag.right).toBeLessThanOrEqual(300.001);
          expect(flag.up).toBeGreaterThan(flag.mark.up);
          for (const other of flags)
            if (other !== flag && other.left < flag.right && flag.left < other.right)
              expect(Math.abs(other.up - flag.up)).toBeGreaterThanOrEqual(13);
        }
      }),
    );
  });
});

describe('strips', () => {
  it.each([300, 830])('show every result of every axis, at %d pixels', (width) => {
    for (const axis of axesOf(comparableResults)) {
      const rows = selectResults(comparableResults, axis);
      const { end } = zeroBasedAxis(Math.max(...rows.map(({ perJoule }) => perJoule)));
      const labelled = labelledRows(rows, newerAndOlderPaths);
      expect(labelled.size).toBeGreaterThan(0);
      const picture = strips(rows, end, width, (row) =>
        labelled.has(row.path) ? markLabel(row) : null,
      );
      const marks = picture.strips.flatMap((strip) => strip.marks);
      expect(marks).toHaveLength(rows.length);
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThan(measures.head - measures.mark);
        expect(y).toBeLessThan(picture.height);
      }
    }
  });

  it('find the mark under a pointer, and none far from all', () => {
    const rows = [
      { round: 'v3.1', perJoule: 20 },
      { round: 'v4.1', perJoule: 80 },
    ];
    const picture = strips(rows, 100, 400, () => null);
    for (const { marks } of picture.strips)
      for (const { row, x, y } of marks)
        expect(nearestRow(picture.strips, { x: x + 4, y: y - 4 })).toBe(row);
    expect(nearestRow(picture.strips, { x: 200, y: -100 })).toBeNull();
    expect(picture.strips.map(({ round }) => round)).toEqual(['v4.1', 'v3.1']);
  });
});
