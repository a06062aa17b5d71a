/**
 * One proximal step of L1 on channel scales: a gradient step on the loss, then soft thresholding
 * at zero, which makes scales exactly zero rather than small
 * (ISTA: Beck and Teboulle 2009, doi:10.1137/080716542). Scales stay non-negative, so a channel
 * that reaches zero is dead: its ReLU puts out zero for every input.
 */
import { maximum, mul, sub, tidy, type Tensor } from '@tensorflow/tfjs-core';

export interface ShrinkSettings {
  /** Step size of the scales. */
  readonly learningRate: number;
  /** Weight of the L1 penalty in the loss. */
  readonly strength: number;
}

/** max(0, scale - learning rate · (gradient + strength)). @returns A new tensor. */
export function shrink(
  scale: Tensor,
  gradient: Tensor,
  { learningRate, strength }: ShrinkSettings,
): Tensor {
  return tidy(() =>
    maximum(sub(sub(scale, mul(gradient, learningRate)), learningRate * strength), 0),
  );
}

/** The penalty that the loss would carry: strength times the sum of all scales, on plain arrays. */
export function penalty(scales: readonly Float32Array[], strength: number): number {
  return (
    strength * scales.reduce((sum, values) => values.reduce((a, b) => a + Math.abs(b), sum), 0)
  );
}
