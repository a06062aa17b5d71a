import { placeFlags, type Flag } from './flags.ts';
import { newestRounds } from './rounds.ts';
import { swarm, type SwarmDot } from './swarm.ts';

/** Measures of the picture, in pixels. */
export const measures = { mark: 11, flag: 17, font: 13, head: 26, foot: 12 } as const;

/** What a strip can show: a published result or the reader's own measurement. */
interface Shown {
  round: string;
  perJoule: number;
}

/** The results of one round, on a line of their own. `top` and `floor` are measured down the picture. */
export interface Strip<Row> {
  round: string;
  top: number;
  /** Where the lowest marks stand. */
  floor: number;
  dots: SwarmDot<Row>[];
  flags: Flag<Row>[];
  /** Where the text of the lowest flag stands. */
  flagFloor: number;
}

/** The height of a mark's centre. */
export function dotHeight(strip: Pick<Strip<unknown>, 'floor'>, level: number): number {
  return strip.floor - measures.mark / 2 - level * measures.mark;
}

export function flagHeight(strip: Pick<Strip<unknown>, 'flagFloor'>, level: number): number {
  return strip.flagFloor - level * measures.flag;
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
    const dots = swarm(own, (row) => row.perJoule / end, width, measures.mark);
    const flags = placeFlags(
      own.flatMap((row) => {
        const text = labelOf(row);
        return text === null ? [] : [{ row, text, x: (row.perJoule / end) * width }];
      }),
      width,
      measures.font,
    );
    const stack = (Math.max(0, ...dots.map(({ level }) => level)) + 1) * measures.mark;
    const poles =
      flags.length === 0 ? 0 : (Math.max(...flags.map((f) => f.level)) + 1) * measures.flag;
    const flagFloor = top + measures.head + poles;
    const floor = flagFloor + stack + 3;
    const strip = { round, top, floor, dots, flags, flagFloor };
    top = floor + measures.foot;
    return strip;
  });
  return { strips: all, height: top };
}

/** The mark nearest to a point of the picture, if one is near enough to be meant. */
export function nearestRow<Row>(
  all: readonly Strip<Row>[],
  width: number,
  x: number,
  y: number,
  reach = 24,
): Row | null {
  let best: { row: Row; distance: number } | null = null;
  for (const strip of all)
    for (const dot of strip.dots) {
      const distance = Math.hypot(dot.across * width - x, dotHeight(strip, dot.level) - y);
      if (distance <= reach && (best === null || distance < best.distance))
        best = { row: dot.row, distance };
    }
  return best?.row ?? null;
}
