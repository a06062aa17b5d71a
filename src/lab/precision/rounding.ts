/**
 * Numbers of 32 bits rounded to what 16 bits can hold. They still take 32: this simulates the
 * arithmetic of a shorter format and saves no memory.
 */
import type { Tensor } from '@tensorflow/tfjs-core';
import { abs, add, customGrad, greaterEqual, mul, sub, tidy, where } from '@tensorflow/tfjs-core';

export type RoundedFormat = 'bf16' | 'fp16';

/** Significant bits of a float32, of a bfloat16 and of a half float (IEEE 754), the hidden one too. */
const significantBits = { fp32: 24, bf16: 8, fp16: 11 } as const;

/** Below this a half float has fewer significant bits; it is then a multiple of 2⁻²⁴. */
const smallestNormalHalf = 2 ** -14;
/** A float32 between 0.5 and 1 is a multiple of 2⁻²⁴ as well: adding and taking away rounds to it. */
const halfStepShift = 0.75;
/** From here on the nearest half float is infinity: the greatest is 65 504. */
const halfOverflow = 65_520;

/** Veltkamp's splitting (Dekker 1971, doi:10.1007/BF01397083): the leading bits, to nearest. */
function leadingBits(x: Tensor, bits: number): Tensor {
  const spread = mul(x, 2 ** (significantBits.fp32 - bits) + 1);
  return sub(spread, sub(spread, x));
}

function toHalf(x: Tensor): Tensor {
  const size = abs(x);
  const normal = leadingBits(x, significantBits.fp16);
  const small = sub(add(x, halfStepShift), halfStepShift);
  const finite = where(greaterEqual(size, smallestNormalHalf), normal, small);
  return where(greaterEqual(size, halfOverflow), mul(x, Number.POSITIVE_INFINITY), finite);
}

/** The values rounded to the format; the caller disposes of the result. */
export const roundValues = (x: Tensor, format: RoundedFormat): Tensor =>
  tidy(() => (format === 'fp16' ? toHalf(x) : leadingBits(x, significantBits.bf16)));

/** Rounds on the way forward, and the gradient on the way back, as stored arrays would be. */
export function rounded<Rank extends Tensor>(x: Rank, format: RoundedFormat): Rank {
  const operation = customGrad((input) => ({
    value: roundValues(input as Tensor, format),
    gradFunc: (dy: Tensor) => roundValues(dy, format),
  }));
  return operation(x) as Rank;
}
