import { estimate, type Estimate, type Part } from './estimate.ts';
import { spread } from './picture.ts';
import { describe } from './words.ts';
import type { Card, MemoryPreset, Setup } from './setup.ts';

/** One bar of the picture: the setup that it belongs to, in words, and what that needs. */
export interface Series {
  /** Only where there are two bars to tell apart. */
  readonly letter?: 'A' | 'B';
  readonly caption: string;
  readonly setup: Setup;
  readonly estimate: Estimate;
}

export function seriesOf(
  setup: Setup,
  pinned: Setup | undefined,
  presets: readonly MemoryPreset[],
): readonly [Series] | readonly [Series, Series] {
  const one = (each: Setup, letter?: 'A' | 'B'): Series => ({
    ...(letter ? { letter } : {}),
    caption: describe(each, presets),
    setup: each,
    estimate: estimate(each),
  });
  return pinned ? [one(pinned, 'A'), one(setup, 'B')] : [one(setup)];
}

/** End of the axis: the longest bar or the card, with a little air so that its wall shows. */
export const axisEnd = (series: readonly Series[], card: Card): number =>
  1.05 * Math.max(card.memoryBytes, ...series.map((each) => each.estimate.totalBytes));

/** The narrowest picture that shows labels above its bar, in pixels. */
const LANE = 704;
const PIXELS_PER_LETTER = 7.4;

export interface PartLabel {
  readonly part: Part;
  /** Centre of the part's piece of the bar, and of its label: percent of the picture's width. */
  readonly from: number;
  readonly to: number;
}

/**
 * Where the names of the parts stand above a bar. Computed for the narrowest lane and given in
 * percent: in a wider one the labels only move further apart, so nothing has to be measured.
 */
export function partLabels(parts: readonly Part[], maxBytes: number): PartLabel[] {
  let start = 0;
  const wanted = parts.map((part) => {
    const middle = (start + part.bytes / 2) / maxBytes;
    start += part.bytes;
    return { part, middle };
  });
  const shown = wanted.filter(({ part }) => part.bytes > 0);
  const placed = spread(
    shown.map(({ part, middle }) => ({
      centre: middle * LANE,
      width: Math.max(part.label.length, 7) * PIXELS_PER_LETTER,
    })),
    LANE,
  );
  return shown.map(({ part, middle }, index) => {
    const { left = 0, width = 0 } = placed[index] ?? {};
    return { part, from: 100 * middle, to: (100 * (left + width / 2)) / LANE };
  });
}

/** True when the stacked bar hides something that a logarithmic scale would show. */
export function needsLogScale(series: readonly Series[], card: Card): boolean {
  const end = axisEnd(series, card);
  return series.some(({ estimate: { parts, totalBytes } }) =>
    [totalBytes, card.memoryBytes, ...parts.map(({ bytes }) => bytes)].some(
      (bytes) => bytes > 0 && bytes < end / 150,
    ),
  );
}
