import { canvasSide } from './canvas.ts';
import type { Look } from './look.ts';
import { cosine, sine } from './sine.ts';
import type { Sprite } from './sprite-sheet.ts';

/** Where and how a sprite lies on the canvas; lengths in canvas pixels. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turns: number;
  readonly flipped: boolean;
}

/** A sprite as it falls on the canvas: alpha and colours (0 to 255, premultiplied) in a rectangle. */
export interface Stamp {
  readonly left: number;
  readonly top: number;
  /** One past the last column and row. */
  readonly right: number;
  readonly bottom: number;
  /** Rows of the whole canvas's length, 4 values a pixel; only the rectangle is meant. */
  readonly pixels: Float32Array;
}

export const newStampBuffer = (): Float32Array => new Float32Array(canvasSide * canvasSide * 4);

const within = (value: number): number => Math.min(canvasSide, Math.max(0, value));

/** Turns and scales the sprite by bilinear interpolation; the stamp overwrites the buffer. */
export function stampSprite({ levels }: Sprite, pose: Pose, pixels: Float32Array): Stamp {
  const { x, y, size, turns, flipped } = pose;
  // The smallest level that need not be enlarged.
  const level = levels.findLast(({ side }) => side >= size) ?? levels[0];
  if (!level) throw new RangeError('A sprite needs at least one level.');
  const { side, pixels: source } = level;
  const scale = side / size;
  const across = cosine(turns) * scale;
  const down = sine(turns) * scale;
  const reach = (0.5 * size * (Math.abs(across) + Math.abs(down))) / scale + 1;
  const left = within(Math.floor(x - reach));
  const top = within(Math.floor(y - reach));
  const right = within(Math.ceil(x + reach));
  const bottom = within(Math.ceil(y + reach));
  // In the framed level the sprite's middle lies at side / 2 + 1, pixel centres at + 0.5.
  const middle = side / 2 + 0.5;
  const end = side + 1;
  const stride = (side + 2) * 4;
  const stepU = flipped ? -across : across;
  for (let row = top; row < bottom; row++) {
    const dy = row + 0.5 - y;
    const dx = left + 0.5 - x;
    let u = middle + (flipped ? -1 : 1) * (across * dx + down * dy);
    let v = middle - down * dx + across * dy;
    let to = (row * canvasSide + left) * 4;
    for (let column = left; column < right; column++, u += stepU, v -= down, to += 4) {
      if (u < 0 || v < 0 || u >= end || v >= end) {
        pixels[to + 3] = 0;
        continue;
      }
      const u0 = Math.floor(u);
      const v0 = Math.floor(v);
      const fu = u - u0;
      const fv = v - v0;
      const w11 = fu * fv;
      const w10 = fu - w11;
      const w01 = fv - w11;
      const w00 = 1 - fu - w01;
      const a = v0 * stride + u0 * 4;
      const b = a + stride;
      for (let channel = 0; channel < 4; channel++)
        pixels[to + channel] =
          w00 * (source[a + channel] as number) +
          w10 * (source[a + channel + 4] as number) +
          w01 * (source[b + channel] as number) +
          w11 * (source[b + channel + 4] as number);
    }
  }
  return { left, top, right, bottom, pixels };
}

const clamp = (value: number, most: number): number =>
  value < 0 ? 0 : value > most ? most : value;

/** Lays the stamp over the canvas (canvasSide x canvasSide x 3) in its new colours. */
export function paint(canvas: Float32Array, stamp: Stamp, look: Look, opacity: number): void {
  const { left, top, right, bottom, pixels } = stamp;
  const [rr = 0, rg = 0, rb = 0, gr = 0, gg = 0, gb = 0, br = 0, bg = 0, bb = 0] = look.matrix;
  const light = look.brightness / 255;
  for (let row = top; row < bottom; row++) {
    let from = (row * canvasSide + left) * 4;
    let to = (row * canvasSide + left) * 3;
    for (let column = left; column < right; column++, from += 4, to += 3) {
      const alpha = pixels[from + 3] as number;
      if (alpha < 2) continue;
      const red = pixels[from] as number;
      const green = pixels[from + 1] as number;
      const blue = pixels[from + 2] as number;
      const added = alpha * light;
      const rest = 1 - (alpha * opacity) / 255;
      canvas[to] =
        (canvas[to] as number) * rest +
        opacity * clamp(rr * red + rg * green + rb * blue + added, alpha);
      canvas[to + 1] =
        (canvas[to + 1] as number) * rest +
        opacity * clamp(gr * red + gg * green + gb * blue + added, alpha);
      canvas[to + 2] =
        (canvas[to + 2] as number) * rest +
        opacity * clamp(br * red + bg * green + bb * blue + added, alpha);
    }
  }
}
