import type { Fields } from './fields.ts';
import { optimizerNames, type OptimizerName } from './optimizers.ts';
import { precisionNames, type PrecisionName } from './precisions.ts';

export interface TrainingMemoryInput {
  trainableParameters: number;
  frozenParameters?: number;
  activationsPerSample: number;
  batchSize: number;
  activationFactor?: number;
  optimizer?: OptimizerName;
  optimizerStatePerParameter?: number;
  precision?: PrecisionName;
  bytesPerNumber?: number;
  gradientPrecision?: PrecisionName;
  overheadFraction?: number;
  overheadBytes?: number;
}

export interface MemoryPhase {
  phase: 'load' | 'forward' | 'backward' | 'step';
  bytes: number;
}

export interface TrainingMemoryOutput {
  parameterBytes: number;
  gradientBytes: number;
  optimizerStateBytes: number;
  activationBytes: number;
  overheadBytes: number;
  totalBytes: number;
  phases: MemoryPhase[];
  peakPhase: MemoryPhase['phase'];
  peakBytes: number;
}

const precision = { kind: 'name', unit: '', names: precisionNames } as const;

export const trainingMemoryFields: Fields = {
  trainableParameters: { kind: 'count', unit: 'parameters', doc: 'trainable parameters, P' },
  frozenParameters: {
    kind: 'count',
    unit: 'parameters',
    default: 0,
    doc: 'parameters that are kept fixed: no gradient, no optimiser state',
  },
  activationsPerSample: {
    kind: 'number',
    unit: 'values/sample',
    doc: 'sum of all layer output sizes for one sample, N',
  },
  batchSize: { kind: 'count', unit: 'samples', min: 1, doc: 'samples per step, M' },
  activationFactor: {
    kind: 'number',
    unit: 'values/output',
    default: 1,
    doc: 'values kept per layer output, k (1 outputs only, 2 outputs and their gradients)',
  },
  optimizer: { kind: 'name', unit: '', names: optimizerNames, optional: true, doc: 'sets j' },
  optimizerStatePerParameter: {
    kind: 'number',
    unit: 'numbers/parameter',
    optional: true,
    doc: 'optimiser state per trainable parameter, j',
  },
  precision: { ...precision, default: 'fp32', doc: 'precision of stored numbers, sets b' },
  bytesPerNumber: {
    kind: 'number',
    unit: 'B/number',
    exclusive: true,
    optional: true,
    doc: 'bytes per number, b',
  },
  gradientPrecision: { ...precision, optional: true, doc: 'precision of the gradients' },
  overheadFraction: {
    kind: 'number',
    unit: '1',
    default: 0.2,
    doc: 'framework overhead as a share of the sum (the lesson takes 20 %)',
  },
  overheadBytes: { kind: 'number', unit: 'B', default: 0, doc: 'constant overhead (GPU context)' },
};

export const trainingMemoryOutput = {
  parameterBytes: { unit: 'B', doc: 'all parameters, frozen ones too' },
  gradientBytes: { unit: 'B', doc: 'one gradient per trainable parameter' },
  optimizerStateBytes: { unit: 'B', doc: 'optimiser state' },
  activationBytes: { unit: 'B', doc: 'layer outputs of the whole batch' },
  overheadBytes: { unit: 'B', doc: 'framework overhead' },
  totalBytes: { unit: 'B', doc: 'the sum: an upper bound' },
  phases: { unit: 'B', doc: 'bytes live while loading, forward, backward and in the step' },
  peakPhase: { unit: '', doc: 'the phase that needs most' },
  peakBytes: { unit: 'B', doc: 'the most that any phase needs' },
} as const;
