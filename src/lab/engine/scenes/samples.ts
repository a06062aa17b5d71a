/**
 * How the pixels of a sprite are stored so that gzip makes them small: 6 bits a channel, each
 * sample as its difference from the pixel to the left, red and blue less what green already tells.
 * Pixels are red, green, blue, alpha from 0 to 255, colours multiplied by alpha.
 */
const levels = 63;

const toLevel = (value: number): number => Math.round((value * levels) / 255);
const toValue = (level: number): number => Math.round((level * 255) / levels);

/** Pixels (side x side x 4) to as many samples. */
export function writeSamples(pixels: Uint8Array, side: number): Uint8Array {
  const samples = new Uint8Array(pixels.length);
  const left = [0, 0, 0, 0];
  for (let place = 0; place < pixels.length; place += 4) {
    if (place % (side * 4) === 0) left.fill(0);
    const [red = 0, green = 0, blue = 0, alpha = 0] = left.map((before, channel) => {
      const level = toLevel(pixels[place + channel] ?? 0);
      left[channel] = level;
      return level - before;
    });
    samples.set([alpha, green, red - green, blue - green], place);
  }
  return samples;
}

/** The pixels that were written, in 64 levels. Samples that no writer makes give some picture too. */
export function readSamples(samples: Uint8Array, side: number): Uint8Array {
  const pixels = new Uint8Array(samples.length);
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let place = 0; place < samples.length; place += 4) {
    if (place % (side * 4) === 0) [red, green, blue, alpha] = [0, 0, 0, 0];
    const greenStep = samples[place + 1] ?? 0;
    alpha = (alpha + (samples[place] ?? 0)) & 255;
    green = (green + greenStep) & 255;
    red = (red + (samples[place + 2] ?? 0) + greenStep) & 255;
    blue = (blue + (samples[place + 3] ?? 0) + greenStep) & 255;
    pixels[place] = toValue(red);
    pixels[place + 1] = toValue(green);
    pixels[place + 2] = toValue(blue);
    pixels[place + 3] = toValue(alpha);
  }
  return pixels;
}
