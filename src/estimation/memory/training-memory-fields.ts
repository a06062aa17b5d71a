import { optimizerNames } from '../catalogue/optimizers.ts';
import { precisionNames } from '../catalogue/precisions.ts';
import { amount, choice, count, flag, optional, withDefault } from '../schema/build.ts';
import type { Group } from '../schema/field.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

export const trainingMemoryFields = {
  trainableParameters: count('numbers', 'Parameters that training changes (P).'),
  frozenParameters: withDefault(
    count('numbers', 'Parameters that stay fixed: stored, but without gradient or state.'),
    0,
  ),
  activationsPerSample: count('numbers', 'Sum of all layer output sizes for one sample (N).'),
  batchSize: count('samples', 'Samples in one step (M).', { min: 1 }),
  activationFactor: withDefault(
    amount('', 'k: 1 counts forward outputs only, 2 also their gradients.'),
    1,
  ),
  optimizer: optional(choice(optimizerNames, 'Optimiser; it sets the state per parameter.')),
  optimizerStatePerParameter: optional(
    amount('numbers', 'State per trainable parameter (j), for an optimiser of your own.'),
  ),
  precision: optional(
    choice(
      [...precisionNames, 'mixed'],
      'Format of every number; sets the bytes (b). mixed: activations in 16 bits, and 32 bits for what belongs to a parameter.',
    ),
  ),
  bytesPerNumber: optional(amount('bytes', 'Bytes of every number (b).', { above: 0 })),
  gradientPrecision: optional(
    choice(precisionNames, 'Format of the gradients, where it differs from the rest.'),
  ),
  overheadFraction: withDefault(
    amount('', "Share added for the framework; 0.2 is the lesson's rule of thumb."),
    0.2,
  ),
  overheadBytes: withDefault(
    amount('bytes', 'Fixed amount added for the framework, e.g. a CUDA context.'),
    0,
  ),
  gradientsKept: withDefault(
    flag(
      'True when gradients stay in memory between steps: with gradient accumulation, or set to zero instead of freed (PyTorch before 2.0). Changes the phases only.',
    ),
    false,
  ),
  stepTemporariesPerParameter: withDefault(
    amount(
      'numbers',
      'What the step of the optimiser makes for each trainable parameter and frees again: 1 with PyTorch’s multi-tensor Adam, 0 with a fused one. In the phase step only, not in the sum.',
    ),
    0,
  ),
};

export const trainingMemoryGroups: readonly Group[] = [
  { alternatives: [{ needs: ['optimizer'] }, { needs: ['optimizerStatePerParameter'] }] },
  {
    alternatives: [{ needs: ['precision'] }, { needs: ['bytesPerNumber'] }],
    fallback: { precision: 'fp32' },
  },
];

export type TrainingMemoryInput = InputOf<typeof trainingMemoryFields>;
export type ResolvedTrainingMemory = ResolvedOf<typeof trainingMemoryFields>;
