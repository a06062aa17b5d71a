import { answer, mapSlopes, numbersPerCell, proposals } from './cells.ts';
import { boxLoss } from './loss.ts';

/**
 * Mean loss of the boxes that a network's maps stand for, and its slopes by the maps.
 * @param maps [samples, gridSide · gridSide, 5].
 * @param wanted [samples, 4]: left, top, right, bottom as fractions of the side.
 * @param slopes Of the shape of `maps`; written.
 */
export function gridLoss(
  maps: ArrayLike<number>,
  wanted: Float32Array,
  gridSide: number,
  slopes: Float32Array,
): number {
  const samples = wanted.length / 4;
  const perSample = gridSide * gridSide * numbersPerCell;
  const byEdge = new Float64Array(4);
  let sum = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const offset = sample * perSample;
    const proposed = proposals(maps, offset, gridSide);
    const target = wanted.subarray(4 * sample, 4 * sample + 4);
    sum += boxLoss(answer(proposed), target, byEdge);
    mapSlopes(
      proposed,
      byEdge.map((slope) => slope / samples),
      slopes,
      offset,
    );
  }
  return sum / samples;
}
