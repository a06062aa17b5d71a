import { trainingMemory } from '../../../estimation/index.ts';
import { activationFactorOn } from '../../shared/activation-factor.ts';
import { inputValues, lowestOpenLayer } from '../../engine/network/shapes.ts';
import type { RunView, StageView } from './run-view.ts';
import { stageName } from './stage-words.ts';

const bytesPerNumber = 4;

/** Numbers that Adam keeps for each trainable parameter. */
const optimizerStatePerParameter = 2;

export interface MemoryRow {
  readonly stage: string;
  readonly parameterBytes: number;
  readonly gradientBytes: number;
  readonly optimizerStateBytes: number;
  readonly activationBytes: number;
  /** The scenes of one step, as the lowest open block takes them. */
  readonly batchBytes: number;
  /** All of these together. */
  readonly predictedBytes: number;
  /** Most bytes of tensors at once, by the engine's own book; null until a step has run. */
  readonly measuredBytes: number | null;
  /** k that the activations of this stage give, as measured; null where there is no measurement. */
  readonly measuredFactor: number | null;
  readonly keptFeatureBytes: number;
}

/** What the memory equation predicts for a stage, beside what was measured in its second step. */
export function memoryRow(
  { plan, memory, opened }: StageView,
  batchSize: number,
  factor: number,
): MemoryRow {
  const predicted = trainingMemory({
    trainableParameters: plan.trainableParameters,
    frozenParameters: plan.frozenParameters,
    activationsPerSample: plan.activationsPerSample,
    batchSize,
    activationFactor: factor,
    optimizerStatePerParameter,
    bytesPerNumber,
    overheadFraction: 0,
  });
  const { parameterBytes, gradientBytes, optimizerStateBytes, activationBytes } = predicted;
  const batchBytes = batchSize * inputValues(lowestOpenLayer(plan.openBlocks)) * bytesPerNumber;
  const measuredBytes = memory?.peakTensorBytes ?? null;
  const perFactor = plan.activationsPerSample * batchSize * bytesPerNumber;
  return {
    stage: stageName(plan),
    parameterBytes,
    gradientBytes,
    optimizerStateBytes,
    activationBytes,
    batchBytes,
    predictedBytes: predicted.totalBytes + batchBytes,
    measuredBytes,
    measuredFactor: !memory || perFactor === 0 ? null : memory.activationTensorBytes / perFactor,
    keptFeatureBytes: opened?.cachedFeatureBytes ?? 0,
  };
}

export const memoryRows = ({ stages, start, backend }: RunView): MemoryRow[] => {
  const factor = activationFactorOn(backend?.chosen);
  return start ? stages.map((stage) => memoryRow(stage, start.batchSize, factor)) : [];
};
