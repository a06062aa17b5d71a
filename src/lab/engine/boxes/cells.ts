/**
 * How a grid of cells answers with one box. Each cell has five numbers: how much it counts, the
 * centre's offset in x and in y, the width, the height. Each proposes a box, and the answer is the
 * mean of the proposals, weighted by a softmax over the cells.
 */

export const numbersPerCell = 5;

/** Before any training a box is somewhat smaller than the picture, as cats are. */
export const sizeOffset = 0.3;

/** Centre of a row or column of cells, as a fraction of the side; `place` counts from 0. */
export const cellCentre = (place: number, gridSide: number): number => (place + 0.5) / gridSide;

/** What one cell proposes; all lengths are fractions of the side. */
export interface Proposal {
  /** Weight of the proposal; the shares of all cells add up to 1. */
  readonly share: number;
  /** Tangens hyperbolicus of the offsets: the centre lies half of it from the cell's. */
  readonly tanhX: number;
  readonly tanhY: number;
  /** Width and height. */
  readonly width: number;
  readonly height: number;
  /** Left, top, right, bottom. */
  readonly edges: readonly [number, number, number, number];
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

function greatestWeight(maps: ArrayLike<number>, offset: number, cells: number): number {
  let greatest = -Infinity;
  for (let cell = 0; cell < cells; cell += 1) {
    greatest = Math.max(greatest, maps[offset + cell * numbersPerCell] as number);
  }
  return greatest;
}

/** The proposals of one sample, whose numbers start at `offset` of the maps. */
export function proposals(maps: ArrayLike<number>, offset: number, gridSide: number): Proposal[] {
  const cells = gridSide * gridSide;
  const greatest = greatestWeight(maps, offset, cells);
  const at = (cell: number, number: number): number =>
    maps[offset + cell * numbersPerCell + number] as number;
  // The greatest weight is taken off first, so that no power overflows.
  const powers = Array.from({ length: cells }, (_, cell) => Math.exp(at(cell, 0) - greatest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power, cell) => {
    const tanhX = Math.tanh(at(cell, 1));
    const tanhY = Math.tanh(at(cell, 2));
    const width = sigmoid(at(cell, 3) - sizeOffset);
    const height = sigmoid(at(cell, 4) - sizeOffset);
    const x = cellCentre(cell % gridSide, gridSide) + tanhX / 2;
    const y = cellCentre(Math.floor(cell / gridSide), gridSide) + tanhY / 2;
    return {
      share: power / total,
      tanhX,
      tanhY,
      width,
      height,
      edges: [x - width / 2, y - height / 2, x + width / 2, y + height / 2],
    };
  });
}

/** The mean of the proposals: left, top, right, bottom. */
export function answer(proposed: readonly Proposal[]): [number, number, number, number] {
  const box: [number, number, number, number] = [0, 0, 0, 0];
  for (const { share, edges } of proposed) {
    for (let edge = 0; edge < 4; edge += 1) {
      box[edge] = (box[edge] as number) + share * (edges[edge] as number);
    }
  }
  return box;
}

/** Slopes of the answer's loss by a cell's five numbers, written at `offset` of `slopes`. */
function cellSlopes(
  { share, tanhX, tanhY, width, height }: Proposal,
  pull: number,
  byEdge: ArrayLike<number>,
  slopes: Float32Array,
  offset: number,
): void {
  const [left, top, right, bottom] = Array.from(byEdge) as [number, number, number, number];
  slopes[offset] = share * pull;
  slopes[offset + 1] = (share * (left + right) * (1 - tanhX * tanhX)) / 2;
  slopes[offset + 2] = (share * (top + bottom) * (1 - tanhY * tanhY)) / 2;
  slopes[offset + 3] = (share * (right - left) * width * (1 - width)) / 2;
  slopes[offset + 4] = (share * (bottom - top) * height * (1 - height)) / 2;
}

/**
 * Slopes by all numbers of a sample from those by the four edges of its answer, `byEdge`; the
 * sample's numbers start at `offset` of `slopes`.
 */
export function mapSlopes(
  proposed: readonly Proposal[],
  byEdge: ArrayLike<number>,
  slopes: Float32Array,
  offset: number,
): void {
  const byShare = proposed.map(({ edges }) =>
    edges.reduce((sum, place, edge) => sum + place * (byEdge[edge] as number), 0),
  );
  const mean = proposed.reduce(
    (sum, { share }, cell) => sum + share * (byShare[cell] as number),
    0,
  );
  proposed.forEach((proposal, cell) => {
    const pull = (byShare[cell] as number) - mean;
    cellSlopes(proposal, pull, byEdge, slopes, offset + cell * numbersPerCell);
  });
}
