import { InputError } from '../input-error.ts';
import type { Shape } from './shape.ts';
import { pair } from './shape.ts';

type Size = number | readonly number[];

export interface Window {
  readonly kernel: Size;
  readonly stride?: Size;
  readonly padding?: Size | 'same';
  readonly dilation?: Size;
  readonly ceil?: boolean;
}

/**
 * Height and width that a sliding window leaves of an image:
 * (side + 2 · padding - dilation · (kernel - 1) - 1) / stride + 1, rounded down, or up with `ceil`;
 * with "same" side / stride, rounded up.
 * @throws InputError where the window is larger than the image
 */
export function slide(window: Window, [, height = 1, width = 1]: Shape, path: string): Shape {
  const { kernel, stride = 1, padding = 0, dilation = 1, ceil = false } = window;
  const round = ceil ? Math.ceil : Math.floor;
  return [height, width].map((side, axis) => {
    const step = pair(stride)[axis] ?? 1;
    if (padding === 'same') return Math.ceil(side / step);
    const reach = (pair(dilation)[axis] ?? 1) * ((pair(kernel)[axis] ?? 1) - 1) + 1;
    const padded = side + 2 * (pair(padding)[axis] ?? 0);
    if (reach > padded) {
      const most = `at most ${padded}, the padded side of its input`;
      throw new InputError(`${path}.kernel`, kernel, most);
    }
    const outputs = round((padded - reach) / step) + 1;
    // With ceil, the last window must still begin inside the image or the padding before it.
    const begins = (outputs - 1) * step < padded - (pair(padding)[axis] ?? 0);
    return ceil && !begins ? outputs - 1 : outputs;
  });
}

/** Points of a kernel. */
export function kernelSize(kernel: Size): number {
  const [height, width] = pair(kernel);
  return height * width;
}
