import { canvasSide } from './canvas.ts';
import type { Stamp } from './stamp.ts';

/** Left, top, right, bottom as fractions of the scene's side. */
export type Box = readonly [number, number, number, number];

/** A pixel belongs to the figure where it covers at least this much of 255. */
const solidAlpha = 102;

const isSolid = ({ left, top, right, bottom, pixels }: Stamp, column: number, row: number) =>
  column >= left &&
  column < right &&
  row >= top &&
  row < bottom &&
  (pixels[(row * canvasSide + column) * 4 + 3] as number) >= solidAlpha;

/** The smallest box around the solid pixels on the canvas, and their number. */
export function outline(stamp: Stamp): { box: Box; area: number } {
  let [left, top, right, bottom, area] = [canvasSide, canvasSide, 0, 0, 0];
  for (let row = stamp.top; row < stamp.bottom; row++)
    for (let column = stamp.left; column < stamp.right; column++) {
      if (!isSolid(stamp, column, row)) continue;
      area++;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
    }
  const fractions = [left, top, right, bottom].map((place) => place / canvasSide);
  return { box: fractions as unknown as Box, area };
}

/** Number of solid pixels of `below` that solid pixels of `above` hide. */
export function hiddenArea(below: Stamp, above: Stamp): number {
  let hidden = 0;
  for (let row = above.top; row < above.bottom; row++)
    for (let column = above.left; column < above.right; column++)
      if (isSolid(above, column, row) && isSolid(below, column, row)) hidden++;
  return hidden;
}
