import { largestBatch, trainingMemory } from '../../../estimation/index.ts';
import { type DetectorCosts, sceneChannels, sceneSide } from '../../../data/runs/detector.ts';
import { activationFactor } from '../../shared/activation-factor.ts';

const inputsPerSample = sceneSide * sceneSide * sceneChannels;

/**
 * The memory equation of a step with all layers open and Adam, without a share for a framework. The
 * pictures of the batch lie there once, without a gradient: in a small network they count.
 */
const asInput = ({ parameters, activations }: DetectorCosts, factor: number) => ({
  trainableParameters: parameters,
  activationsPerSample: Math.round(activations + inputsPerSample / factor),
  activationFactor: factor,
  optimizer: 'adam' as const,
  precision: 'fp32' as const,
  overheadFraction: 0,
});

/** Peak bytes of a training step, predicted with this engine's k on a backend. */
export const predictedBytes = (
  costs: DetectorCosts,
  batchSize: number,
  factor: number = activationFactor,
): number => trainingMemory({ ...asInput(costs, factor), batchSize }).totalBytes;

/** The largest batch that trains in so much memory, by the same equation. */
export const batchThatFits = (
  costs: DetectorCosts,
  bytes: number,
  factor: number = activationFactor,
): number => largestBatch(asInput(costs, factor), bytes);
