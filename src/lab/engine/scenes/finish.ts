import { canvasSide, sceneSide } from './canvas.ts';

/** Halves the canvas to a scene's pixels, with some gain, brightness and noise over all of it. */
export function finish(canvas: Float32Array, random: () => number): Uint8Array {
  const gain = (0.85 + 0.3 * random()) / 4;
  const brightness = 30 * (random() - 0.5);
  const noise = 8 * random();
  // One random number of 32 bits serves three channels: each takes what ten more bits leave.
  const shift = 1024;
  const pixels = new Uint8Array(sceneSide * sceneSide * 3);
  const below = canvasSide * 3;
  let to = 0;
  for (let row = 0; row < sceneSide; row++) {
    let from = 2 * row * below;
    for (let column = 0; column < sceneSide; column++, from += 6) {
      let draw = random();
      for (let channel = 0; channel < 3; channel++, to++) {
        const place = from + channel;
        const sum =
          (canvas[place] as number) +
          (canvas[place + 3] as number) +
          (canvas[place + below] as number) +
          (canvas[place + below + 3] as number);
        const value = Math.round(sum * gain + brightness + noise * (draw - 0.5));
        pixels[to] = value < 0 ? 0 : value > 255 ? 255 : value;
        draw = draw * shift - Math.floor(draw * shift);
      }
    }
  }
  return pixels;
}
