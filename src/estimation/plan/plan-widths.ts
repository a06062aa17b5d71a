import { findOptimizer } from '../catalogue/optimizers.ts';
import { bytesPerNumberOf } from '../catalogue/precisions.ts';
import { mixedPrecisionParts, type ParameterBytes } from '../memory/mixed-precision-parts.ts';
import type { ResolvedPlan } from './plan-fields.ts';

/** Bytes that each number takes, by what it is for. */
export interface Widths {
  readonly parameters: number;
  readonly gradients: number;
  readonly state: number;
  readonly activations: number;
}

/** The FP32 copy is the optimiser's: ZeRO splits it with the state. */
const mixed = (parts: ParameterBytes, activations: number): Widths => ({
  parameters: parts.parameters,
  gradients: parts.gradients,
  state: parts.masterParameters + parts.optimizerState,
  activations,
});

/**
 * At least and at most. In mixed precision programs differ: gradients have 16 or 32 bits, and
 * autocast leaves some layers in FP32. In the published runs the activations shrank to between 0.58
 * (ViT-L/16, PyTorch 2) and 0.8 (BERT large, PyTorch 1) of those in FP32: 2 to 3 bytes of 4.
 */
export function widthsOf({ precision, optimizer }: ResolvedPlan): { low: Widths; high: Widths } {
  if (precision === 'mixed') {
    return {
      low: mixed(mixedPrecisionParts('zero', optimizer), 2),
      high: mixed(mixedPrecisionParts('fp32-gradients', optimizer), 3),
    };
  }
  const bytes = bytesPerNumberOf(precision);
  const { numbersPerParameter, bytesPerStateNumber = bytes } = findOptimizer(optimizer);
  const widths = {
    parameters: bytes,
    gradients: bytes,
    state: numbersPerParameter * bytesPerStateNumber,
    activations: bytes,
  };
  return { low: widths, high: widths };
}
