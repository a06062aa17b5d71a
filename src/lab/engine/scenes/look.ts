import { cosine, sine } from './sine.ts';

/** How the colours of a sprite change: out = matrix (3 x 3, by rows) x in + brightness. */
export interface Look {
  readonly matrix: Float64Array;
  /** In levels of 255. */
  readonly brightness: number;
}

/** Luma of red, green and blue, ITU-R BT.601. */
const luma = [0.299, 0.587, 0.114] as const;

/**
 * A turn of the hue and a change of saturation around the grey of equal luma (the matrix of
 * `hueRotate` in W3C Filter Effects, with the weights of BT.601).
 */
function hueMatrix(turns: number, saturation: number): number[] {
  const along = saturation * cosine(turns);
  const across = saturation * sine(turns);
  const [red, green, blue] = luma;
  const weights = [red, green, blue, red, green, blue, red, green, blue];
  const keep = [1 - red, -green, -blue, -red, 1 - green, -blue, -red, -green, 1 - blue];
  const turn = [0.168, 0.33, -0.497, -0.328, 0.035, 0.292, 1.25, -1.05, -0.203];
  return weights.map((weight, i) => weight + along * (keep[i] ?? 0) + across * (turn[i] ?? 0));
}

const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Gains of 0.8 to 1.1 a channel, some brightness; one sprite in eight also turns its hue. */
export function drawLook(random: () => number): Look {
  const gains = [0.8 + 0.3 * random(), 0.8 + 0.3 * random(), 0.8 + 0.3 * random()];
  const brightness = 50 * (random() - 0.5);
  const colours = random() < 0.12 ? hueMatrix(random(), random()) : identity;
  const matrix = Float64Array.from(colours, (value, i) => value * (gains[Math.floor(i / 3)] ?? 1));
  return { matrix, brightness };
}
