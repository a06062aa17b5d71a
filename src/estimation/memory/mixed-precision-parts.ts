import type { OptimizerName } from '../catalogue/optimizers.ts';
import { findOptimizer } from '../catalogue/optimizers.ts';

export const precisionConventions = ['zero', 'fp32-gradients', 'bf16-pure'] as const;

export type PrecisionConvention = (typeof precisionConventions)[number];

/** Bytes that training keeps for one trainable parameter, by what they are for. */
export interface ParameterBytes {
  /** The copy that the forward and backward passes read. */
  readonly parameters: number;
  readonly gradients: number;
  /** The FP32 copy that the optimiser updates; 0 where there is none. */
  readonly masterParameters: number;
  readonly optimizerState: number;
}

const half = 2;
const single = 4;

/**
 * What each convention keeps:
 *
 * - zero: 16-bit parameters and gradients, FP32 master copy and state: 2 + 2 + 4 + 8 = 16 with Adam
 *   (Rajbhandari et al. 2020, ZeRO, arXiv:1910.02054, section 3.1);
 * - fp32-gradients: the same with gradients in FP32: 2 + 4 + 4 + 8 = 18 (Bekman, Machine Learning
 *   Engineering; DeepSpeed's estimators; EleutherAI cookbook);
 * - bf16-pure: everything in 16 bits and no master copy: 2 + 2 + 0 + 4 = 8. It saves most, and
 *   updates that are small beside their weight are lost to rounding.
 */
export function mixedPrecisionParts(
  convention: PrecisionConvention,
  optimizerName: OptimizerName,
): ParameterBytes {
  const optimizer = findOptimizer(optimizerName);
  const pure = convention === 'bf16-pure';
  const bytesPerStateNumber = optimizer.bytesPerStateNumber ?? (pure ? half : single);
  return {
    parameters: half,
    gradients: convention === 'fp32-gradients' ? single : half,
    masterParameters: pure ? 0 : single,
    optimizerState: optimizer.numbersPerParameter * bytesPerStateNumber,
  };
}
