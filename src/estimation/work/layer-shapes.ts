import { InputError } from '../input-error.ts';
import type { Layer } from './layer-fields.ts';

/** Channels, height, width of one sample. */
export type Shape = readonly [channels: number, height: number, width: number];

export const sizeOf = ([channels, height, width]: Shape): number => channels * height * width;

interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

/** Side of what a sliding window leaves: floor((side + 2 · padding - kernel) / stride) + 1. */
function slide(side: number, { kernel, stride, padding }: Window, path: string): number {
  const padded = side + 2 * padding;
  if (kernel > padded) {
    throw new InputError(
      `${path}.kernel`,
      kernel,
      `at most ${padded}, the padded side of its input`,
    );
  }
  return Math.floor((padded - kernel) / stride) + 1;
}

/** Shape of a layer's output. @throws InputError where a layer does not fit its input. */
export function outputShape(layer: Layer, input: Shape, path: string): Shape {
  const [channels, height, width] = input;
  const square = (window: Window, filters: number): Shape => [
    filters,
    slide(height, window, path),
    slide(width, window, path),
  ];
  switch (layer.type) {
    case 'conv': {
      const { kernel, stride = 1, padding = 0, groups = 1, filters } = layer;
      if (channels % groups !== 0 || filters % groups !== 0) {
        const both = `a divisor of the ${channels} channels and of the ${filters} filters`;
        throw new InputError(`${path}.groups`, groups, both);
      }
      return square({ kernel, stride, padding }, filters);
    }
    case 'maxpool': {
      const { kernel, stride = kernel, padding = 0 } = layer;
      return square({ kernel, stride, padding }, channels);
    }
    case 'globalavgpool':
      return [channels, 1, 1];
    case 'flatten':
      return [sizeOf(input), 1, 1];
    case 'dense':
      if (height !== 1 || width !== 1) {
        const before = `flatten or globalavgpool before it, because its input is ${input.join('×')}`;
        throw new InputError(path, layer.type, before);
      }
      return [layer.units, 1, 1];
    case 'relu':
      return input;
  }
}
