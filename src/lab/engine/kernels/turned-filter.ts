import type { Convolution } from './convolution.ts';

/**
 * Turns a filter by 180 degrees and swaps its channels: [height, width, in, out] becomes
 * [height, width, out, in] with the last tap first.
 */
export function turnFilter(conv: Convolution, filter: Float32Array, turned: Float32Array): void {
  const { filterHeight, filterWidth, inChannels, outChannels } = conv;
  const taps = filterHeight * filterWidth;
  const tapSize = inChannels * outChannels;
  for (let tap = 0; tap < taps; tap += 1) {
    const from = (taps - 1 - tap) * tapSize;
    const to = tap * tapSize;
    for (let input = 0; input < inChannels; input += 1) {
      for (let output = 0; output < outChannels; output += 1) {
        turned[to + output * inChannels + input] = filter[
          from + input * outChannels + output
        ] as number;
      }
    }
  }
}
