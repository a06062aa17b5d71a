import {
  type GradConfig,
  Max,
  Mean,
  type NamedAttrMap,
  Sum,
  type Tensor,
  cast,
  equal,
  mul,
  ones,
  reshape,
  util,
} from '@tensorflow/tfjs-core';
import { define, taken } from './gradient.ts';

function axesOf(attrs: NamedAttrMap, attribute: string, shape: number[]): number[] {
  const axes = attrs[attribute] as number | number[] | undefined;
  return util.parseAxisParam(axes ?? shape.map((_, axis) => axis), shape);
}

/** Gives the reduced axes back with length 1, so that the tensor is broadcast against the input. */
function unreduced(reduced: Tensor, shape: number[], axes: number[]): Tensor {
  const kept = shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
  return reshape(reduced, kept);
}

const share = (axes: number[], shape: number[]): number =>
  1 / axes.reduce((product, axis) => product * (shape[axis] ?? 1), 1);

export const reductions: GradConfig[] = [
  define({
    kernel: Sum,
    inputs: ['x'],
    gradient: (dy, saved, attrs) => {
      const { shape } = taken(saved, 0);
      return {
        x: () => mul(unreduced(dy, shape, axesOf(attrs, 'axis', shape)), ones(shape)),
      };
    },
  }),
  define({
    kernel: Mean,
    inputs: ['x'],
    gradient: (dy, saved, attrs) => {
      const { shape } = taken(saved, 0);
      const axes = axesOf(attrs, 'axis', shape);
      return {
        x: () => mul(mul(unreduced(dy, shape, axes), share(axes, shape)), ones(shape)),
      };
    },
  }),
  define({
    kernel: Max,
    inputs: ['x'],
    output: true,
    gradient: (dy, saved, attrs) => {
      const x = taken(saved, 0);
      const axes = axesOf(attrs, 'reductionIndices', x.shape);
      const greatest = unreduced(taken(saved, 1), x.shape, axes);
      // Several greatest values each get the whole gradient, as in TF.js.
      return {
        x: () => mul(unreduced(dy, x.shape, axes), cast(equal(x, greatest), 'float32')),
      };
    },
  }),
];
