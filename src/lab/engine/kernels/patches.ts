import type { Convolution } from './convolution.ts';

/** The output columns [first, end) whose filter tap falls inside the picture. */
function columnsInside(conv: Convolution, tapColumn: number): [first: number, end: number] {
  const shift = conv.padInfo.left - tapColumn;
  const first = Math.max(0, Math.ceil(shift / conv.strideWidth));
  const end = Math.floor((conv.inWidth - 1 + shift) / conv.strideWidth) + 1;
  return [Math.min(first, conv.outWidth), Math.max(first, Math.min(end, conv.outWidth))];
}

/**
 * Writes what each filter tap sees: `patches` is [filter height * filter width * input channels,
 * batch * output height * output width], zero where the tap hangs over the edge. Transposed from
 * the usual im2col, so that the filter gradient is one plain matrix product, patches x gradient.
 */
export function writePatches(conv: Convolution, input: Float32Array, patches: Float32Array): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth } = conv;
  const positions = batchSize * outHeight * outWidth;
  const stride = conv.strideWidth * inChannels;
  for (let tapRow = 0; tapRow < conv.filterHeight; tapRow += 1) {
    for (let tapColumn = 0; tapColumn < conv.filterWidth; tapColumn += 1) {
      const [first, end] = columnsInside(conv, tapColumn);
      const tap = (tapRow * conv.filterWidth + tapColumn) * inChannels * positions;
      for (let line = 0; line < batchSize * outHeight; line += 1) {
        const sample = Math.floor(line / outHeight);
        const row = (line % outHeight) * conv.strideHeight - conv.padInfo.top + tapRow;
        const inside = row >= 0 && row < inHeight;
        const corner = (sample * inHeight + row) * inWidth - conv.padInfo.left + tapColumn;
        for (let channel = 0; channel < inChannels; channel += 1) {
          const to = tap + channel * positions + line * outWidth;
          if (!inside) {
            patches.fill(0, to, to + outWidth);
            continue;
          }
          // The columns beyond the edge are few: plain loops beat calls of fill here.
          for (let column = 0; column < first; column += 1) patches[to + column] = 0;
          let from = corner * inChannels + channel + first * stride;
          for (let column = first; column < end; column += 1) {
            patches[to + column] = input[from] as number;
            from += stride;
          }
          for (let column = end; column < outWidth; column += 1) patches[to + column] = 0;
        }
      }
    }
  }
}

/**
 * The other way round: adds every patch back to where it came from. `patches` here is one row per
 * output position, [batch * output height * output width, filter height * filter width * channels].
 */
export function addPatches(conv: Convolution, patches: Float32Array, input: Float32Array): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth } = conv;
  const rowLength = filterWidth * inChannels;
  let from = 0;
  input.fill(0);
  for (let position = 0; position < conv.batchSize * outHeight * outWidth; position += 1) {
    const line = Math.floor(position / outWidth);
    const left = (position % outWidth) * conv.strideWidth - conv.padInfo.left;
    const top = (line % outHeight) * conv.strideHeight - conv.padInfo.top;
    const sampleRow = Math.floor(line / outHeight) * inHeight;
    const first = Math.max(0, -left) * inChannels;
    const end = Math.min(filterWidth, inWidth - left) * inChannels;
    for (let tapRow = 0; tapRow < filterHeight; tapRow += 1) {
      const row = top + tapRow;
      if (row >= 0 && row < inHeight) {
        const to = ((sampleRow + row) * inWidth + left) * inChannels;
        for (let index = first; index < end; index += 1) {
          input[to + index] = (input[to + index] as number) + (patches[from + index] as number);
        }
      }
      from += rowLength;
    }
  }
}
