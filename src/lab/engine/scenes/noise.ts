/** Smooth value noise from 0 to 1, read row by row along the canvas. */
export interface Noise {
  /** Fills `values` with one row; `y` and the columns run from 0 to 1 over the canvas. */
  row(y: number, values: Float64Array): void;
}

const fade = (fraction: number): number => fraction * fraction * (3 - 2 * fraction);

/** Random values on a grid of `cells` x `cells` squares, blended smoothly between the corners. */
export function drawNoise(cells: number, random: () => number, columns: number): Noise {
  const corners = cells + 1;
  const grid = Float64Array.from({ length: corners * corners }, random);
  const cellOf = new Uint8Array(columns);
  const blend = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const place = ((column + 0.5) / columns) * cells;
    cellOf[column] = Math.floor(place);
    blend[column] = fade(place - Math.floor(place));
  }
  const line = new Float64Array(corners);
  return {
    row(y, values) {
      const cell = Math.min(cells - 1, Math.floor(y * cells));
      const share = fade(y * cells - cell);
      for (let corner = 0; corner < corners; corner++) {
        const above = grid[cell * corners + corner] as number;
        const below = grid[(cell + 1) * corners + corner] as number;
        line[corner] = above + share * (below - above);
      }
      for (let column = 0; column < columns; column++) {
        const corner = cellOf[column] as number;
        const before = line[corner] as number;
        values[column] =
          before + (blend[column] as number) * ((line[corner + 1] as number) - before);
      }
    },
  };
}
