import { bytesPerGibibyte } from '../../units/constants.ts';
import { findOptimizer } from '../catalogue/optimizers.ts';
import { bytesPerNumberOf } from '../catalogue/precisions.ts';
import { mixedPrecisionParts } from '../memory/mixed-precision-parts.ts';
import { memoryPhases, peakOf, type MemoryParts, type PhaseName } from '../memory/phases.ts';
import type { ResolvedPlan } from './plan-fields.ts';
import type { Range } from './range.ts';

export interface PlanMemory extends Range {
  /** Everything at once, with the lesson's share for the framework. */
  readonly lessonBytes: number;
  readonly peakPhase: PhaseName;
  readonly parts: readonly { readonly part: keyof MemoryParts; readonly bytes: number }[];
}

/** Measured on one A100 with different PyTorch versions (Bekman, Machine Learning Engineering). */
export const contextBytes: Range = { low: 0.5 * bytesPerGibibyte, high: 1.8 * bytesPerGibibyte };

/** Bytes that each number takes, by what it is for. */
interface Widths {
  readonly parameters: number;
  readonly gradients: number;
  readonly state: number;
  readonly activations: number;
}

function widthsOf({ precision, optimizer }: ResolvedPlan): Widths {
  if (precision === 'mixed') {
    const parts = mixedPrecisionParts('zero', optimizer);
    return {
      parameters: parts.parameters,
      gradients: parts.gradients,
      // The FP32 copy is the optimiser's: ZeRO splits it with the state.
      state: parts.masterParameters + parts.optimizerState,
      activations: bytesPerNumberOf('fp16'),
    };
  }
  const bytes = bytesPerNumberOf(precision);
  const { numbersPerParameter, bytesPerStateNumber = bytes } = findOptimizer(optimizer);
  return {
    parameters: bytes,
    gradients: bytes,
    state: numbersPerParameter * bytesPerStateNumber,
    activations: bytes,
  };
}

/**
 * Memory of one device. Low: the largest phase of a step, and the least that the runtime takes.
 * High: everything at once, with the larger of the lesson's share and the most that the runtime
 * takes. ZeRO splits state, gradients and parameters over the devices, one more with each stage.
 */
export function planMemory(input: ResolvedPlan): PlanMemory {
  const { trainableParameters, frozenParameters, devices, zeroStage } = input;
  const widths = widthsOf(input);
  const shared = (bytes: number, fromStage: number) =>
    zeroStage >= fromStage ? bytes / devices : bytes;
  const samples = Math.ceil(input.batchSize / devices);
  const parts = {
    parameterBytes: shared((trainableParameters + frozenParameters) * widths.parameters, 3),
    gradientBytes: shared(trainableParameters * widths.gradients, 2),
    optimizerStateBytes: shared(trainableParameters * widths.state, 1),
    activationBytes: samples * input.activationsPerSample * widths.activations,
  };
  const sum = Object.values(parts).reduce((total, bytes) => total + bytes, 0);
  const { low, high } = input.contextBytes ?? contextBytes;
  const phases = memoryPhases(
    { ...parts, overheadBytes: low },
    { gradientsKept: false, stepTemporaryBytes: 0 },
  );
  const peak = peakOf(phases);
  const overheadBytes = Math.max(input.overheadFraction * sum, high);
  const all = { ...parts, overheadBytes };
  const names = Object.keys(all) as (keyof MemoryParts)[];
  return {
    low: peak.bytes,
    high: sum + overheadBytes,
    lessonBytes: sum * (1 + input.overheadFraction),
    peakPhase: peak.phase,
    parts: names.map((part) => ({ part, bytes: all[part] })),
  };
}
