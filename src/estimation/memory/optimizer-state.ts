import type { Optimizer } from '../catalogue/optimizers.ts';
import { bytesPerStateNumber, findOptimizer, optimizerNames } from '../catalogue/optimizers.ts';
import { precisionNames } from '../catalogue/precisions.ts';
import { InputError } from '../input-error.ts';
import { choice, count, optional, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  parameters: count('numbers', 'Trainable parameters.'),
  optimizer: choice(optimizerNames, 'Optimiser; it sets the numbers kept for each parameter.'),
  precision: withDefault(
    choice(precisionNames, 'Format of the state, unless the optimiser fixes its own (8-bit Adam).'),
    'fp32',
  ),
  rows: optional(count('rows', 'Adafactor: rows of each weight matrix.', { min: 1 })),
  columns: optional(count('columns', 'Adafactor: columns of each weight matrix.', { min: 1 })),
};

export type OptimizerStateInput = InputOf<typeof fields>;

export interface OptimizerStateOutput {
  readonly numbersPerParameter: number;
  readonly bytesPerParameter: number;
  readonly bytes: number;
}

function compute(input: ResolvedOf<typeof fields>): OptimizerStateOutput {
  const optimizer = findOptimizer(input.optimizer);
  const numbersPerParameter = optimizer.numbersPerParameter + factoredNumbers(optimizer, input);
  const bytesPerParameter = numbersPerParameter * bytesPerStateNumber(optimizer, input.precision);
  return { numbersPerParameter, bytesPerParameter, bytes: input.parameters * bytesPerParameter };
}

/**
 * Adafactor keeps one number for each row and each column of a matrix instead of one for each
 * entry: (r + c) / (r · c) for a parameter, about 0 for large matrices.
 */
function factoredNumbers(
  optimizer: Optimizer,
  { rows, columns }: { readonly rows?: number; readonly columns?: number },
): number {
  if (rows === undefined || columns === undefined) return 0;
  if (!optimizer.factored) {
    throw new InputError(
      'rows',
      rows,
      'only beside an optimizer that factors its state: adafactor',
    );
  }
  return 1 / rows + 1 / columns;
}

export const optimizerStateCalculation = defineCalculation({
  name: 'optimizer-state',
  title: 'Memory of the optimiser state',
  formula: 'bytes = parameters · numbersPerParameter · bytes of a state number',
  source: 'The class of each optimiser in PyTorch torch.optim, or its paper: see the catalogue',
  inputs: fields,
  groups: [{ alternatives: [{ needs: ['rows', 'columns'] }], optional: true }],
  outputs: {
    numbersPerParameter: { unit: 'numbers', doc: 'State for each parameter (j).' },
    bytesPerParameter: { unit: 'bytes', doc: 'The same in bytes.' },
    bytes: { unit: 'bytes', doc: 'State of all parameters.' },
  },
  compute,
});

/** Memory of the optimiser state, in bytes. @throws InputError */
export function optimizerState(input: OptimizerStateInput): OptimizerStateOutput {
  return optimizerStateCalculation.calculate(input);
}
