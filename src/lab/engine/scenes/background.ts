import { canvasSide } from './canvas.ts';
import { cosine, sine } from './sine.ts';

/** Smooth value noise from 0 to 1, read row by row along the canvas. */
interface Noise {
  /** Fills `values` with one row; `y` and the columns run from 0 to 1 over the canvas. */
  row(y: number, values: Float64Array): void;
}

const fade = (fraction: number): number => fraction * fraction * (3 - 2 * fraction);

/** Random values on a grid of `cells` x `cells` squares, blended smoothly between the corners. */
function drawNoise(cells: number, random: () => number, columns: number): Noise {
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

type Colour = readonly [number, number, number];

/** A colour by hue, saturation 0.15 to 0.75 and value 90 to 255 (the HSV model). */
function drawColour(random: () => number): Colour {
  const hue = 6 * random();
  const saturation = 0.15 + 0.6 * random();
  const value = 90 + 165 * random();
  const channel = (offset: number): number => {
    const place = hue + offset - 6 * Math.floor((hue + offset) / 6);
    return value * (1 - saturation * Math.max(0, Math.min(place, 4 - place, 1)));
  };
  return [channel(5), channel(3), channel(1)];
}

/** How far the second colour has replaced the first at a place; x and y from 0 to 1. */
type Pattern = (x: number, y: number) => number;

function drawPattern(random: () => number): { pattern: Pattern; noiseShare: number } {
  const kind = Math.floor(5 * random());
  const direction = random();
  const [across, down] = [cosine(direction), sine(direction)];
  const waves = 2 + 8 * random();
  const phase = random();
  const horizon = 0.35 + 0.4 * random();
  const noiseShare = 0.15 * random();
  const along: Pattern = (x, y) => (x - 0.5) * across + (y - 0.5) * down;
  const patterns: Pattern[] = [
    (x, y) => along(x, y) + 0.5,
    (x, y) => 0.5 + 0.5 * sine(along(x, y) * waves + phase),
    (x, y) => (y + 0.08 * sine(1.1 * x + phase) < horizon ? 0.4 * y : 0.75 + 0.25 * y),
    (x, y) => (Math.floor(waves * x + phase) + Math.floor(waves * y)) & 1,
  ];
  const pattern = patterns[kind];
  // The fifth kind is clouds: nothing but noise.
  return pattern ? { pattern, noiseShare } : { pattern: () => 0, noiseShare: 1 };
}

/** Fills the canvas (canvasSide x canvasSide x 3) with a pattern in two related colours. */
export function paintBackground(canvas: Float32Array, random: () => number): void {
  const first = drawColour(random);
  const other = drawColour(random);
  const share = 0.35 + 0.4 * random();
  const change = other.map((value, i) => share * (value - (first[i] ?? 0)));
  const [red, green, blue] = first;
  const [redChange = 0, greenChange = 0, blueChange = 0] = change;
  const { pattern, noiseShare } = drawPattern(random);
  const cells = 4 + Math.floor(8 * random());
  const coarse = drawNoise(cells, random, canvasSide);
  const fine = drawNoise(2 * cells, random, canvasSide);
  const coarseRow = new Float64Array(canvasSide);
  const fineRow = new Float64Array(canvasSide);
  let place = 0;
  for (let row = 0; row < canvasSide; row++) {
    const y = (row + 0.5) / canvasSide;
    coarse.row(y, coarseRow);
    fine.row(y, fineRow);
    for (let column = 0; column < canvasSide; column++, place += 3) {
      const x = (column + 0.5) / canvasSide;
      const noise = 0.65 * (coarseRow[column] as number) + 0.35 * (fineRow[column] as number);
      const mixed = pattern(x, y) * (1 - noiseShare) + noise * noiseShare;
      const t = mixed < 0 ? 0 : mixed > 1 ? 1 : mixed;
      const light = 25 * (noise - 0.5);
      canvas[place] = red + t * redChange + light;
      canvas[place + 1] = green + t * greenChange + light;
      canvas[place + 2] = blue + t * blueChange + light;
    }
  }
}
