import { ticksUpTo } from '../kit/ticks.ts';
import { placeFlags, type Flag } from './flags.ts';
import { newestRounds } from './rounds.ts';
import type { Family } from './family.ts';

/** Where a dot stands: `across` in 0..1 along the axis, `level` 0, 1, 2 … steps up from the lane's floor. */
interface SwarmDot<Row> {
  row: Row;
  across: number;
  level: number;
}

/**
 * Dots of one lane, stacked where they would overlap, so that every row is seen.
 * `width` is the axis in pixels and `size` the room one dot needs.
 */
export function swarm<Row>(
  rows: readonly Row[],
  acrossOf: (row: Row) => number,
  width: number,
  size: number,
): SwarmDot<Row>[] {
  const dots = rows
    .map((row) => ({ row, across: acrossOf(row), level: 0 }))
    .sort((a, b) => a.across - b.across);
  const rightmost: number[] = [];
  for (const dot of dots) {
    const x = dot.across * width;
    let level = rightmost.findIndex((taken) => x - taken >= size);
    if (level === -1) level = rightmost.length;
    rightmost[level] = x;
    dot.level = level;
  }
  return dots;
}

/** Measures of the picture, in pixels. */
export const measures = { mark: 11, font: 13, head: 24, foot: 10, tallestStack: 88 } as const;

/** What a strip needs to know of a row. */
interface Shown {
  round: string;
  perJoule: number;
}

interface StripMark<Row> {
  row: Row;
  /** Pixels from the left, and down the picture. */
  x: number;
  y: number;
}

/** The results of one round, on a line of their own. Heights are measured down the picture. */
export interface Strip<Row> {
  round: string;
  top: number;
  floor: number;
  marks: StripMark<Row>[];
  flags: Flag<Row>[];
}

function oneStrip<Row extends Shown>(
  rows: readonly Row[],
  end: number,
  width: number,
  labelOf: (row: Row) => string | null,
): { marks: { row: Row; x: number; up: number }[]; flags: Flag<Row>[]; height: number } {
  const dots = swarm(rows, (row) => row.perJoule / end, width, measures.mark);
  const levels = Math.max(...dots.map(({ level }) => level)) + 1;
  // A high stack is pushed together rather than left to push the other rounds off the screen.
  const pitch = Math.min(measures.mark, measures.tallestStack / levels);
  const marks = dots.map(({ row, across, level }) => ({
    row,
    x: across * width,
    up: measures.mark / 2 + level * pitch,
  }));
  const labels = marks.flatMap((mark) => {
    const text = labelOf(mark.row);
    return text === null ? [] : [{ row: mark.row, text, mark }];
  });
  const flags = placeFlags(labels, marks, { width, font: measures.font, mark: measures.mark });
  const height = Math.max(
    ...marks.map(({ up }) => up + measures.mark / 2),
    ...flags.map(({ up }) => up + measures.font),
  );
  return { marks, flags, height };
}

/**
 * One strip a round, the newest on top, on one shared axis from 0 to `end`. `labelOf` gives the text
 * of a row that carries a label, or null.
 */
export function strips<Row extends Shown>(
  rows: readonly Row[],
  end: number,
  width: number,
  labelOf: (row: Row) => string | null,
): { strips: Strip<Row>[]; height: number } {
  let top = 0;
  const all = newestRounds(rows.map(({ round }) => round)).map((round): Strip<Row> => {
    const own = rows.filter((row) => row.round === round);
    const { marks, flags, height } = oneStrip(own, end, width, labelOf);
    const floor = top + measures.head + height;
    const strip = {
      round,
      top,
      floor,
      marks: marks.map(({ row, x, up }) => ({ row, x, y: floor - up })),
      flags,
    };
    top = floor + measures.foot;
    return strip;
  });
  return { strips: all, height: top };
}

/** The row of the mark nearest to a point of the picture, if one is near enough to be meant. */
export function nearestRow<Row>(
  all: readonly Strip<Row>[],
  point: { x: number; y: number },
  reach = 24,
): Row | null {
  const near = all
    .flatMap(({ marks }) => marks)
    .map((mark) => ({ row: mark.row, away: Math.hypot(mark.x - point.x, mark.y - point.y) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  return near[0]?.row ?? null;
}

/** A linear axis from zero: where it ends and at most six round ticks. */
interface Axis {
  end: number;
  ticks: number[];
}

/** Room after the largest value, so that its mark is not cut. */
const MARGIN = 1.03;

/** An axis on which `largest` fits, with ticks 1, 2 or 5 times a power of ten apart. */
export function zeroBasedAxis(largest: number, mostTicks = 6): Axis {
  if (!(largest > 0) || !Number.isFinite(largest)) return { end: 1, ticks: [0, 1] };
  const end = largest * MARGIN;
  return { end, ticks: ticksUpTo(end, mostTicks) };
}

/**
 * One form for each family, drawn around 0,0 in a box of 11 pixels, so that the families are told
 * apart without colour. The processors' ring is the only hollow form.
 */
export const markPaths: Readonly<Record<Family, string>> = {
  server: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  card: 'M-4-4h8v8h-8z',
  module: 'M0-5L5 4H-5z',
  cloudAi: 'M0-5.4L5.4 0L0 5.4L-5.4 0z',
  other: 'M-1.7-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5v-3.4h3.3z',
  processor: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
};
