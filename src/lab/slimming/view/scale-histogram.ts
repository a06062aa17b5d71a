/** How the scales of the channels are spread, epoch by epoch. */
import type { SlimEventOf } from '../events.ts';

export interface EpochSpread {
  readonly epoch: number;
  /** Channels that are exactly zero. */
  readonly dead: number;
  /** Of those alive, how many have a scale in each bin. */
  readonly bins: readonly number[];
  /** Of all channels. */
  readonly median: number;
  readonly penalty: number;
}

/** Bins of equal width from 0 to `largestScale`; what is above counts in the last. */
export const binCount = 14;
export const largestScale = 1.4;

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

export function spreadOf({ epoch, scales, penalty }: SlimEventOf<'channels'>): EpochSpread {
  const all = scales.flat();
  const bins = Array.from({ length: binCount }, () => 0);
  const alive = all.filter((scale) => scale > 0);
  for (const scale of alive) {
    const bin = Math.min(binCount - 1, Math.floor((binCount * scale) / largestScale));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { epoch, dead: all.length - alive.length, bins, median: medianOf(all), penalty };
}
