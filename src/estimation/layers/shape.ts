/**
 * Sizes of one sample: [channels, height, width] of an image, [positions, features] of a sequence,
 * [features] of a vector, [positions] of a text before its embedding.
 */
export type Shape = readonly number[];

export const sizeOf = (shape: Shape): number => shape.reduce((product, size) => product * size, 1);

/** "64×56×56". */
export const showShape = (shape: Shape): string => shape.join('×');

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((size, index) => size === b[index]);

/** Channels of an image, features of a sequence or vector: what a layer's weights connect. */
export function featuresOf(shape: Shape): number {
  return (shape.length === 2 ? shape[1] : shape[0]) ?? 0;
}

/** Places at which the same weights are used: pixels or positions. */
export const positionsOf = (shape: Shape): number => sizeOf(shape) / featuresOf(shape);

/** Height and width of a value that is one number for both, or a pair. */
export function pair(value: number | readonly number[]): readonly [number, number] {
  if (typeof value === 'number') return [value, value];
  return [value[0] ?? 1, value[1] ?? 1];
}
