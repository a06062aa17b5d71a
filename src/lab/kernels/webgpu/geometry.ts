import type { Convolution } from '../convolution.ts';

/** Sizes of a convolution as the shaders read them. */
export const geometryNames = [
  'batch',
  'inHeight',
  'inWidth',
  'inChannels',
  'outHeight',
  'outWidth',
  'outChannels',
  'filterHeight',
  'filterWidth',
  'strideHeight',
  'strideWidth',
  'top',
  'left',
] as const;

export const geometryValues = (conv: Convolution): number[] => [
  conv.batchSize,
  conv.inHeight,
  conv.inWidth,
  conv.inChannels,
  conv.outHeight,
  conv.outWidth,
  conv.outChannels,
  conv.filterHeight,
  conv.filterWidth,
  conv.strideHeight,
  conv.strideWidth,
  conv.padInfo.top,
  conv.padInfo.left,
];

/** Pixels that one thread computes at once: each weight is then read once for all of them. */
export const pixelsPerThread = 4;

/** Repeats a piece of WGSL for each pixel of a thread; `#` stands for the pixel's number. */
export const forEachPixel = (code: string): string =>
  Array.from({ length: pixelsPerThread }, (_, pixel) => code.replaceAll('#', String(pixel))).join(
    '\n',
  );
