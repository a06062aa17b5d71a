import { type Contestant, contestants } from '../contestants.ts';
import { fromZero, type Scale } from '../../../kit/ticks.ts';
import { tenthsAround } from '../../shared/scale.ts';
import type { BenchView } from './bench-view.ts';

export type Axis = 'epochs' | 'seconds';

export interface ChartPoint {
  readonly x: number;
  readonly loss: number;
}

interface ChartLine {
  readonly contestant: Contestant;
  readonly points: readonly ChartPoint[];
}

export interface BenchChart {
  readonly lines: readonly ChartLine[];
  readonly x: Scale;
  readonly loss: Scale;
}

/** A loss above this is drawn at the upper edge: the first epochs would flatten the rest. */
export const greatestShown = 1.3;

/** Loss on the scenes kept aside, over epochs or over seconds of training. */
export function benchChart({ racers, start }: BenchView, axis: Axis, target: number): BenchChart {
  const lines = contestants.map((contestant) => {
    let milliseconds = 0;
    const points = racers[contestant].epochs.map((epoch) => {
      milliseconds += epoch.milliseconds;
      return { x: axis === 'epochs' ? epoch.epoch : milliseconds / 1000, loss: epoch.loss };
    });
    return { contestant, points };
  });
  const all = lines.flatMap(({ points }) => points);
  const last = Math.max(0, ...all.map(({ x }) => x));
  const losses = all.map(({ loss }) => Math.min(loss, greatestShown));
  return {
    lines: lines.filter(({ points }) => points.length > 0),
    x: fromZero(axis === 'epochs' ? (start?.settings.epochs ?? last) : last, 4),
    loss: tenthsAround([...losses, target], fromZero(1)),
  };
}

/**
 * Moves labels apart that would lie on each other; `places` and the result are per cent from above,
 * in the same order.
 */
export function apart(places: readonly number[], room: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let above = -Infinity;
  for (const index of order) {
    above = Math.max(moved[index] ?? 0, above + room);
    moved[index] = above;
  }
  // Back up from the lower edge, so that none leaves the picture.
  let below = 100 + room / 2;
  for (const index of order.toReversed()) {
    below = Math.min(moved[index] ?? 0, below - room / 2);
    moved[index] = below;
    below -= room / 2;
  }
  return moved;
}
