import { largestBatch, trainingMemory } from '../../../estimation/index.ts';
import { detectorCounts, type Filters } from '../../engine/network/counts.ts';
import { sceneChannels, sceneSide } from '../../engine/network/shapes.ts';
import { activationFactor } from '../../transfer/view/memory.ts';

export interface NetworkCosts {
  readonly parameters: number;
  /** Multiply-accumulate operations of one sample, forward only. */
  readonly macs: number;
  /** Layer outputs of one sample, N of the memory equation. */
  readonly activations: number;
}

/** What a detector with so many channels in each layer costs, by the layer table. */
export function networkCosts(filters: Filters): NetworkCosts {
  const rows = detectorCounts(filters);
  const sum = (key: keyof NetworkCosts): number => rows.reduce((total, row) => total + row[key], 0);
  return { parameters: sum('parameters'), macs: sum('macs'), activations: sum('activations') };
}

const inputsPerSample = sceneSide * sceneSide * sceneChannels;

/**
 * The memory equation of a step with all layers open and Adam, without a share for a framework. The
 * pictures of the batch lie there once, without a gradient: in a small network they count.
 */
const asInput = ({ parameters, activations }: NetworkCosts, factor: number) => ({
  trainableParameters: parameters,
  activationsPerSample: Math.round(activations + inputsPerSample / factor),
  activationFactor: factor,
  optimizer: 'adam' as const,
  precision: 'fp32' as const,
  overheadFraction: 0,
});

/** Peak bytes of a training step, predicted with this engine's k on a backend. */
export const predictedBytes = (
  costs: NetworkCosts,
  batchSize: number,
  factor: number = activationFactor,
): number => trainingMemory({ ...asInput(costs, factor), batchSize }).totalBytes;

/** The largest batch that trains in so much memory, by the same equation. */
export const batchThatFits = (
  costs: NetworkCosts,
  bytes: number,
  factor: number = activationFactor,
): number => largestBatch(asInput(costs, factor), bytes);
