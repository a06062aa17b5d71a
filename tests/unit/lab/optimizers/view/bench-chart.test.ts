import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, benchChart } from '../../../../../src/lab/optimizers/view/bench-chart.ts';
import { emptyBench, followBenchAll } from '../../../../../src/lab/optimizers/view/bench-view.ts';
import { equalPace, raceOf } from './sample-race.ts';

describe('the chart of a race', () => {
  const race = followBenchAll(
    raceOf({ sgd: [1, 0.9], momentum: [], adam: [40], lion: [] }, { ...equalPace, sgd: 500 }),
  );

  it('draws those that have run, over epochs or over their own seconds', () => {
    const { lines } = benchChart(race, 'epochs', 0.85);
    expect(lines.map(({ contestant }) => contestant)).toEqual(['sgd', 'adam']);
    expect(benchChart(race, 'seconds', 0.85).lines[0]?.points).toEqual([
      { x: 0.5, loss: 1 },
      { x: 1, loss: 0.9 },
    ]);
  });

  it('holds the target, and is not flattened by one that diverges', () => {
    const { loss } = benchChart(race, 'epochs', 0.85);
    expect(loss.from).toBeLessThan(0.85);
    expect(loss.to).toBeLessThan(1.6);
  });

  it('has axes before anything has run', () => {
    const { lines, x } = benchChart(emptyBench, 'seconds', 0.85);
    expect(lines).toEqual([]);
    expect(x.to).toBeGreaterThan(x.from);
  });
});

it('labels never lie on each other nor leave the picture', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 }),
      (places) => {
        const moved = apart(places, 8);
        const sorted = moved.toSorted((a, b) => a - b);
        for (const [index, place] of sorted.entries()) {
          expect(place).toBeLessThanOrEqual(100 + 1e-9);
          if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThan(8 - 1e-6);
        }
      },
    ),
  );
});
