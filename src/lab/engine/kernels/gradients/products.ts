import {
  BatchMatMul,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  type GradConfig,
  type NamedAttrMap,
  type NamedTensorMap,
  type Tensor,
  engine,
  matMul,
} from '@tensorflow/tfjs-core';
import { define, taken } from './gradient.ts';

const run = (kernel: string, inputs: NamedTensorMap, attrs: NamedAttrMap): Tensor =>
  engine().runKernel(kernel, inputs, attrs);

/** The part of a convolution's attributes that its gradients repeat. */
const geometry = (attrs: NamedAttrMap): NamedAttrMap =>
  Object.fromEntries(
    ['strides', 'pad', 'dataFormat', 'dimRoundingMode'].map((name) => [name, attrs[name]]),
  ) as NamedAttrMap;

/** The gradient of a convolution with respect to its input, of this shape. */
export const convolutionInputGradient = (
  dy: Tensor,
  filter: Tensor,
  inputShape: number[],
  attrs: NamedAttrMap,
): Tensor => run(Conv2DBackpropInput, { dy, filter }, { ...geometry(attrs), inputShape });

/** The gradient of a convolution with respect to its filter, of this shape. */
export const convolutionFilterGradient = (
  x: Tensor,
  dy: Tensor,
  filterShape: number[],
  attrs: NamedAttrMap,
): Tensor => run(Conv2DBackpropFilter, { x, dy }, { ...geometry(attrs), filterShape });

export const products: GradConfig[] = [
  define({
    kernel: Conv2D,
    inputs: ['x', 'filter'],
    gradient: (dy, saved, attrs) => {
      const x = taken(saved, 0);
      const filter = taken(saved, 1);
      return {
        x: () => convolutionInputGradient(dy, filter, x.shape, attrs),
        filter: () => convolutionFilterGradient(x, dy, filter.shape, attrs),
      };
    },
  }),
  define({
    kernel: BatchMatMul,
    inputs: ['a', 'b'],
    gradient: (dy, saved, { transposeA = false, transposeB = false }) => {
      const a = taken(saved, 0);
      const b = taken(saved, 1);
      const [flipA, flipB] = [Boolean(transposeA), Boolean(transposeB)];
      return {
        a: () => (flipA ? matMul(b, dy, flipB, true) : matMul(dy, b, false, !flipB)),
        b: () => (flipB ? matMul(dy, a, true, flipA) : matMul(a, dy, !flipA, false)),
      };
    },
  }),
];
