import { largestBatch, trainingMemory } from '../estimation/index.ts';
import type { Card, Setup } from './setup.ts';
import { unitModel } from './unit-models.ts';

export type PartId = 'parameters' | 'gradients' | 'optimizer' | 'activations' | 'overhead';

export interface Part {
  readonly id: PartId;
  readonly label: string;
  readonly bytes: number;
}

export interface Estimate {
  /** In the order of the equation; they add up to totalBytes. */
  readonly parts: readonly Part[];
  readonly totalBytes: number;
  readonly peakBytes: number;
  readonly peakPhase: string;
  readonly phases: readonly { readonly phase: string; readonly bytes: number }[];
}

const withoutBatch = (setup: Setup) => ({
  trainableParameters: setup.parameters,
  activationsPerSample: setup.outputs,
  activationFactor: unitModel(setup.unit).valuesPerOutput,
  optimizer: setup.optimizer,
  precision: setup.precision,
  overheadFraction: setup.overheadPercent / 100,
});

/** The lesson's sum and the peak over the phases, both by src/estimation. */
export function estimate(setup: Setup): Estimate {
  const memory = trainingMemory({ ...withoutBatch(setup), batchSize: setup.batch });
  return {
    parts: [
      { id: 'parameters', label: 'Parameters', bytes: memory.parameterBytes },
      { id: 'gradients', label: 'Gradients', bytes: memory.gradientBytes },
      { id: 'optimizer', label: 'Optimiser state', bytes: memory.optimizerStateBytes },
      { id: 'activations', label: 'Activations', bytes: memory.activationBytes },
      { id: 'overhead', label: 'Overhead', bytes: memory.overheadBytes },
    ],
    totalBytes: memory.totalBytes,
    peakBytes: memory.peakBytes,
    peakPhase: memory.peakPhase,
    phases: memory.phases,
  };
}

export interface Fit {
  readonly fits: boolean;
  readonly needsBytes: number;
  /** 0 when not even one sample fits. */
  readonly largestBatch: number;
}

/** A total that exactly fills the card still fits. */
export function fit(setup: Setup, card: Card): Fit {
  const needsBytes = estimate(setup).totalBytes;
  return {
    fits: needsBytes <= card.memoryBytes,
    needsBytes,
    largestBatch: largestBatch(withoutBatch(setup), card.memoryBytes),
  };
}

interface Difference {
  readonly id: PartId | 'total';
  readonly label: string;
  readonly aBytes: number;
  readonly bBytes: number;
  /** B minus A: negative when B needs less. */
  readonly differenceBytes: number;
}

/** Part by part, the total last. */
export function compare(a: Estimate, b: Estimate): Difference[] {
  const row = (id: Difference['id'], label: string, aBytes: number, bBytes: number) => ({
    id,
    label,
    aBytes,
    bBytes,
    differenceBytes: bBytes - aBytes,
  });
  const parts = b.parts.map((part) => {
    const inA = a.parts.find(({ id }) => id === part.id);
    return row(part.id, part.label, inA?.bytes ?? 0, part.bytes);
  });
  return [...parts, row('total', 'Total', a.totalBytes, b.totalBytes)];
}
