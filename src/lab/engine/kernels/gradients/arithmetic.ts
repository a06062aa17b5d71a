import {
  Abs,
  Add,
  type GradConfig,
  Maximum,
  Minimum,
  Multiply,
  Neg,
  RealDiv,
  Square,
  Sub,
  type Tensor,
  cast,
  div,
  greaterEqual,
  lessEqual,
  mul,
  neg,
  sign,
  square,
  sub,
} from '@tensorflow/tfjs-core';
import { backTo, define, taken } from './gradient.ts';

/** An operation of two inputs that are broadcast; the gradients are those before adding up. */
const binary = (
  kernel: string,
  toA: (dy: Tensor, a: Tensor, b: Tensor) => Tensor,
  toB: (dy: Tensor, a: Tensor, b: Tensor) => Tensor,
): GradConfig =>
  define({
    kernel,
    inputs: ['a', 'b'],
    gradient: (dy, saved) => {
      const a = taken(saved, 0);
      const b = taken(saved, 1);
      return {
        a: () => backTo(a.shape, toA(dy, a, b)),
        b: () => backTo(b.shape, toB(dy, a, b)),
      };
    },
  });

const unary = (kernel: string, toX: (dy: Tensor, x: Tensor) => Tensor): GradConfig =>
  define({
    kernel,
    inputs: ['x'],
    gradient: (dy, saved) => ({ x: () => toX(dy, taken(saved, 0)) }),
  });

const where = (condition: Tensor, dy: Tensor): Tensor => mul(dy, cast(condition, 'float32'));

export const arithmetic: GradConfig[] = [
  binary(
    Add,
    (dy) => dy,
    (dy) => dy,
  ),
  binary(
    Sub,
    (dy) => dy,
    (dy) => neg(dy),
  ),
  binary(
    Multiply,
    (dy, _, b) => mul(dy, b),
    (dy, a) => mul(dy, a),
  ),
  binary(
    RealDiv,
    (dy, _, b) => div(dy, b),
    (dy, a, b) => neg(div(mul(dy, a), square(b))),
  ),
  // Where both are equal the whole gradient goes to `a`, as in TF.js.
  binary(
    Minimum,
    (dy, a, b) => where(lessEqual(a, b), dy),
    (dy, a, b) => sub(dy, where(lessEqual(a, b), dy)),
  ),
  binary(
    Maximum,
    (dy, a, b) => where(greaterEqual(a, b), dy),
    (dy, a, b) => sub(dy, where(greaterEqual(a, b), dy)),
  ),
  unary(Neg, (dy) => neg(dy)),
  unary(Abs, (dy, x) => mul(dy, sign(x))),
  unary(Square, (dy, x) => mul(mul(dy, x), 2)),
];
