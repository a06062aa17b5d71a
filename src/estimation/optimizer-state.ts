import { calculate, type Calculation } from './calculation.ts';
import { InputError } from './input-error.ts';
import {
  optimizerNames,
  optimizers,
  stateBytesPerParameter,
  type OptimizerName,
} from './optimizers.ts';
import { bytesPerNumberOf, precisionNames, type PrecisionName } from './precisions.ts';

export interface OptimizerStateInput {
  parameters: number;
  optimizer: OptimizerName;
  precision?: PrecisionName;
  rows?: number;
  columns?: number;
}
export interface OptimizerStateOutput {
  numbersPerParameter: number;
  bytesPerParameter: number;
  bytes: number;
}

/** Adafactor keeps one number per row and one per column of a matrix instead of one per element. */
function factoredNumbers({ optimizer, rows, columns }: OptimizerStateInput): number {
  if (!optimizer.startsWith('adafactor')) {
    if (rows === undefined && columns === undefined) return 0;
    throw new InputError('optimizer', optimizer, 'rows and columns only with adafactor');
  }
  if (rows === undefined && columns === undefined) return 0;
  if (rows === undefined) throw new InputError('rows', rows, 'rows and columns together');
  if (columns === undefined) throw new InputError('columns', columns, 'rows and columns together');
  return (rows + columns) / (rows * columns);
}

export const optimizerStateCalculation: Calculation<OptimizerStateInput, OptimizerStateOutput> = {
  name: 'optimizer-state',
  summary: 'Memory that an optimiser keeps beside the parameters and gradients.',
  source: 'P·j·b, with j of each optimiser from its paper and its PyTorch implementation',
  input: {
    parameters: { kind: 'count', unit: 'parameters', doc: 'trainable parameters, P' },
    optimizer: { kind: 'name', unit: '', names: optimizerNames, doc: 'optimiser, which sets j' },
    precision: {
      kind: 'name',
      unit: '',
      names: precisionNames,
      default: 'fp32',
      doc: 'precision of the state',
    },
    rows: { kind: 'count', unit: 'rows', min: 1, optional: true, doc: 'matrix rows (Adafactor)' },
    columns: {
      kind: 'count',
      unit: 'columns',
      min: 1,
      optional: true,
      doc: 'matrix columns (Adafactor)',
    },
  },
  output: {
    numbersPerParameter: { unit: 'numbers/parameter', doc: 'j' },
    bytesPerParameter: { unit: 'B/parameter', doc: 'state per trainable parameter' },
    bytes: { unit: 'B', doc: 'state in all' },
  },
  run(input) {
    const bytesPerNumber = bytesPerNumberOf(input.precision ?? 'fp32');
    const factored = factoredNumbers(input);
    const j = optimizers.find(({ name }) => name === input.optimizer)?.numbersPerParameter ?? 0;
    const bytesPerParameter =
      stateBytesPerParameter(input.optimizer, bytesPerNumber) + factored * bytesPerNumber;
    return {
      numbersPerParameter: j + factored,
      bytesPerParameter,
      bytes: input.parameters * bytesPerParameter,
    };
  },
};

/** Optimiser state in bytes: `parameters · j · b`. @throws InputError */
export function optimizerState(input: OptimizerStateInput): OptimizerStateOutput {
  return calculate(optimizerStateCalculation, input);
}
