import {
  Exp,
  type GradConfig,
  Log,
  Relu,
  Sigmoid,
  Softmax,
  Tanh,
  type Tensor,
  div,
  mul,
  square,
  step,
  sub,
  sum,
} from '@tensorflow/tfjs-core';
import { define, taken } from './gradient.ts';

/** A function of which the output alone gives the slope: the input need not be kept. */
const byOutput = (
  kernel: string,
  input: string,
  toX: (dy: Tensor, y: Tensor) => Tensor,
): GradConfig =>
  define({
    kernel,
    output: true,
    gradient: (dy, saved) => ({ [input]: () => toX(dy, taken(saved, 0)) }),
  });

export const activations: GradConfig[] = [
  byOutput(Relu, 'x', (dy, y) => mul(dy, step(y))),
  byOutput(Sigmoid, 'x', (dy, y) => mul(dy, mul(y, sub(1, y)))),
  byOutput(Tanh, 'x', (dy, y) => mul(dy, sub(1, square(y)))),
  byOutput(Exp, 'x', (dy, y) => mul(dy, y)),
  // Softmax over the last axis, the only one that the kernel knows.
  byOutput(Softmax, 'logits', (dy, y) => {
    const weighted = mul(dy, y);
    return sub(weighted, mul(sum(weighted, -1, true), y));
  }),
  define({
    kernel: Log,
    inputs: ['x'],
    gradient: (dy, saved) => ({ x: () => div(dy, taken(saved, 0)) }),
  }),
];
