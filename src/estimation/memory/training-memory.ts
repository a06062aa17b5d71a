import { findOptimizer } from '../catalogue/optimizers.ts';
import { bytesPerNumberOf } from '../catalogue/precisions.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { MemoryParts, Phase, PhaseName } from './phases.ts';
import { memoryPhases, peakOf } from './phases.ts';
import type { ResolvedTrainingMemory, TrainingMemoryInput } from './training-memory-fields.ts';
import { trainingMemoryFields, trainingMemoryGroups } from './training-memory-fields.ts';

export interface TrainingMemoryOutput extends MemoryParts {
  readonly totalBytes: number;
  readonly phases: readonly Phase[];
  readonly peakPhase: PhaseName;
  readonly peakBytes: number;
}

function compute(input: ResolvedTrainingMemory): TrainingMemoryOutput {
  const { trainableParameters, frozenParameters, activationsPerSample, batchSize } = input;
  // Mixed: a 16-bit copy of a parameter with its gradient and an FP32 copy are 8 bytes, as in FP32; a
  // frozen parameter has neither gradient nor FP32 copy.
  const isMixed = input.precision === 'mixed';
  const format = input.precision === 'mixed' ? 'fp32' : input.precision;
  const bytesPerNumber = input.bytesPerNumber ?? bytesPerNumberOf(format);
  const bytesPerGradient = input.gradientPrecision
    ? bytesPerNumberOf(input.gradientPrecision)
    : bytesPerNumber;

  const parameterBytes =
    trainableParameters * bytesPerNumber + frozenParameters * (isMixed ? 2 : bytesPerNumber);
  const gradientBytes = trainableParameters * bytesPerGradient;
  const optimizerStateBytes = trainableParameters * stateBytesPerParameter(input, bytesPerNumber);
  const activationBytes =
    batchSize * activationsPerSample * input.activationFactor * (isMixed ? 2 : bytesPerNumber);
  const sum = parameterBytes + gradientBytes + optimizerStateBytes + activationBytes;
  const overheadBytes = input.overheadFraction * sum + input.overheadBytes;

  const parts = {
    parameterBytes,
    gradientBytes,
    optimizerStateBytes,
    activationBytes,
    overheadBytes,
  };
  const phases = memoryPhases(parts, {
    gradientsKept: input.gradientsKept,
    stepTemporaryBytes: trainableParameters * input.stepTemporariesPerParameter * bytesPerNumber,
  });
  const { phase: peakPhase, bytes: peakBytes } = peakOf(phases);
  return { ...parts, totalBytes: sum + overheadBytes, phases, peakPhase, peakBytes };
}

/** j times the bytes of a state number, which 8-bit and 4-bit optimisers fix themselves. */
function stateBytesPerParameter(input: ResolvedTrainingMemory, bytesPerNumber: number): number {
  if (input.optimizer === undefined)
    return (input.optimizerStatePerParameter ?? 0) * bytesPerNumber;
  const optimizer = findOptimizer(input.optimizer);
  return optimizer.numbersPerParameter * (optimizer.bytesPerStateNumber ?? bytesPerNumber);
}

export const trainingMemoryCalculation = defineCalculation({
  name: 'training-memory',
  title: 'Memory to reserve for training',
  formula:
    'totalBytes = (P·b + P·b + P·j·b + M·N·k·b) · (1 + overheadFraction) + overheadBytes; ' +
    'frozen parameters add P·b only',
  source:
    'Digital Research Sustainability training, case study 4 (Imperial College London, CC BY 4.0)',
  inputs: trainingMemoryFields,
  groups: trainingMemoryGroups,
  outputs: {
    parameterBytes: { unit: 'bytes', doc: 'Parameters, trainable and frozen.' },
    gradientBytes: { unit: 'bytes', doc: 'Gradients of the trainable parameters.' },
    optimizerStateBytes: { unit: 'bytes', doc: 'State that the optimiser keeps between steps.' },
    activationBytes: { unit: 'bytes', doc: 'Activations of the whole batch.' },
    overheadBytes: { unit: 'bytes', doc: 'Framework: the share of the sum plus the fixed amount.' },
    totalBytes: {
      unit: 'bytes',
      doc: "The lesson's sum: an upper bound of the peak, but for temporaries of the step.",
    },
    phases: { unit: 'bytes', doc: 'What is live in load, forward, backward and step.' },
    peakPhase: { unit: '', doc: 'The phase that needs most; on a tie the later one.' },
    peakBytes: { unit: 'bytes', doc: 'Memory in use in that phase.' },
  },
  compute,
});

/**
 * Memory to reserve for training, in bytes, by the lesson's sum, and the peak over the phases.
 * @throws InputError
 */
export function trainingMemory(input: TrainingMemoryInput): TrainingMemoryOutput {
  return trainingMemoryCalculation.calculate(input);
}
