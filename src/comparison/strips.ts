import { placeFlags, type Flag } from './flags.ts';
import { newestRounds } from './rounds.ts';
import { swarm } from './swarm.ts';

/** Measures of the picture, in pixels. */
export const measures = { mark: 11, font: 13, head: 24, foot: 10, tallestStack: 88 } as const;

/** What a strip needs to know of a row. */
interface Shown {
  round: string;
  perJoule: number;
}

export interface StripMark<Row> {
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
