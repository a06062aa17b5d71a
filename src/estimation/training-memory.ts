import { calculate, type Calculation } from './calculation.ts';
import { stateBytesPerParameter } from './optimizers.ts';
import { bytesPerNumberOf } from './precisions.ts';
import {
  trainingMemoryFields,
  trainingMemoryOutput,
  type MemoryPhase,
  type TrainingMemoryInput,
  type TrainingMemoryOutput,
} from './training-memory-fields.ts';

/**
 * What is live in each phase of one training step. The state survives from the step before, and
 * gradients appear while the activations are still held: so backward is the usual peak.
 */
function phasesOf(
  parts: Omit<TrainingMemoryOutput, 'totalBytes' | 'phases' | 'peakPhase' | 'peakBytes'>,
): MemoryPhase[] {
  const { parameterBytes, gradientBytes, optimizerStateBytes, activationBytes, overheadBytes } =
    parts;
  const kept = parameterBytes + optimizerStateBytes + overheadBytes;
  return [
    { phase: 'load', bytes: parameterBytes + overheadBytes },
    { phase: 'forward', bytes: kept + activationBytes },
    { phase: 'backward', bytes: kept + activationBytes + gradientBytes },
    { phase: 'step', bytes: kept + gradientBytes },
  ];
}

export const trainingMemoryCalculation: Calculation<TrainingMemoryInput, TrainingMemoryOutput> = {
  name: 'training-memory',
  summary: 'Memory to reserve for training: parameters, gradients, optimiser state, activations.',
  source:
    "the lesson's sum P·b + P·b + P·j·b + M·N·k·b, plus 20 % (Imperial College London, Case Study 4)",
  input: trainingMemoryFields,
  output: trainingMemoryOutput,
  oneOf: [
    ['optimizer', 'optimizerStatePerParameter'],
    ['precision', 'bytesPerNumber'],
  ],
  run(input) {
    const bytes = input.bytesPerNumber ?? bytesPerNumberOf(input.precision ?? 'fp32');
    const gradient = input.gradientPrecision ? bytesPerNumberOf(input.gradientPrecision) : bytes;
    const state = input.optimizer
      ? stateBytesPerParameter(input.optimizer, bytes)
      : (input.optimizerStatePerParameter ?? 0) * bytes;
    const trainable = input.trainableParameters;
    const parameterBytes = (trainable + (input.frozenParameters ?? 0)) * bytes;
    const gradientBytes = trainable * gradient;
    const optimizerStateBytes = trainable * state;
    const activationBytes =
      input.batchSize * input.activationsPerSample * (input.activationFactor ?? 1) * bytes;
    const sum = parameterBytes + gradientBytes + optimizerStateBytes + activationBytes;
    const fraction = input.overheadFraction ?? 0.2;
    const overheadBytes = micro(sum * fraction) + (input.overheadBytes ?? 0);
    const parts = {
      parameterBytes,
      gradientBytes,
      optimizerStateBytes,
      activationBytes,
      overheadBytes,
    };
    const phases = phasesOf(parts);
    const peak = phases.reduce((high, each) => (each.bytes > high.bytes ? each : high));
    return {
      ...parts,
      totalBytes: micro(sum + overheadBytes),
      phases,
      peakPhase: peak.phase,
      peakBytes: Math.min(peak.bytes, micro(sum + overheadBytes)),
    };
  },
};

/** Drops the noise of binary fractions (0.2 of an integer) below a millionth of a byte. */
function micro(bytes: number): number {
  return bytes < 1e9 * 1e6 ? Math.round(bytes * 1e6) / 1e6 : bytes;
}

/**
 * Bytes to reserve for training, by the lesson's sum, and the peak over the phases of a step.
 * P trainable parameters, N layer outputs per sample (name the convention), M batch size,
 * k values kept per output, j optimiser numbers per parameter, b bytes per number.
 * @throws InputError
 */
export function trainingMemory(input: TrainingMemoryInput): TrainingMemoryOutput {
  return calculate(trainingMemoryCalculation, input);
}
