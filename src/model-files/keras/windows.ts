import type { Json } from '../json.ts';
import { join, sidesOf, split, type KerasShape } from './shape.ts';

export interface Window {
  readonly kernel: readonly number[];
  readonly strides: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: string;
}

/** The sliding window of a convolution or pool over `count` sides. */
export function windowOf(config: Json, kernel: unknown, count: number): Window | undefined {
  const sizes = sidesOf(kernel, count);
  // A pool moves by its own size unless told; a convolution by 1.
  const strides = sidesOf(config['strides'] ?? (config['pool_size'] ? kernel : 1), count);
  const dilation = sidesOf(config['dilation_rate'] ?? 1, count);
  if (!sizes || !strides || !dilation) return undefined;
  if ([...sizes, ...strides, ...dilation].some((side) => side < 1)) return undefined;
  return { kernel: sizes, strides, dilation, padding: String(config['padding'] ?? 'valid') };
}

/** Output sides: "same" divides by the stride and rounds up, "valid" keeps the window inside. */
export function slide(sides: KerasShape, window: Window): KerasShape {
  return sides.map((side, index) => {
    const { [index]: kernel = 1 } = window.kernel;
    const { [index]: stride = 1 } = window.strides;
    const reach = (kernel - 1) * (window.dilation[index] ?? 1) + 1;
    if (side === undefined) return undefined;
    if (window.padding === 'valid') return Math.max(Math.floor((side - reach) / stride) + 1, 0);
    return Math.ceil(side / stride);
  });
}

/** A transposed convolution turns input and output around. */
export function slideBack(sides: KerasShape, window: Window): KerasShape {
  return sides.map((side, index) => {
    const { [index]: kernel = 1 } = window.kernel;
    const { [index]: stride = 1 } = window.strides;
    if (side === undefined) return undefined;
    return window.padding === 'valid'
      ? side * stride + Math.max(kernel - stride, 0)
      : side * stride;
  });
}

/** Applies `change` to the sides of a shape and sets its channels. */
export function withSides(
  shape: KerasShape,
  config: Json,
  channels: number | undefined,
  change: (sides: KerasShape) => KerasShape,
): KerasShape {
  return join(channels, change(split(shape, config).sides), config);
}
