import { bitsPerByte } from '../../units/constants.ts';
import { bytesPerNumberOf, precisionNames } from '../catalogue/precisions.ts';
import { amount, choice, count, optional } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  parameters: count('numbers', 'Parameters of the model.'),
  precision: optional(choice(precisionNames, 'Format in which each one is stored.')),
  bitsPerParameter: optional(amount('bits', 'Bits of each one, e.g. 4.5.', { above: 0 })),
};

export type ParameterMemoryInput = InputOf<typeof fields>;

export interface ParameterMemoryOutput {
  readonly bytes: number;
}

function compute(input: ResolvedOf<typeof fields>): ParameterMemoryOutput {
  const { parameters, bitsPerParameter, precision } = input;
  if (bitsPerParameter === undefined) return { bytes: parameters * bytesPerNumberOf(precision) };
  return { bytes: parameters * (bitsPerParameter / bitsPerByte) };
}

export const parameterMemoryCalculation = defineCalculation({
  name: 'parameter-memory',
  title: 'Memory of the parameters alone',
  formula: 'bytes = parameters · bytes of a number, or parameters · bitsPerParameter / 8',
  source: 'By definition',
  inputs: fields,
  groups: [{ alternatives: [{ needs: ['precision'] }, { needs: ['bitsPerParameter'] }] }],
  outputs: { bytes: { unit: 'bytes', doc: 'Size of the stored parameters.' } },
  compute,
});

/** Size of the stored parameters, in bytes. @throws InputError */
export function parameterMemory(input: ParameterMemoryInput): ParameterMemoryOutput {
  return parameterMemoryCalculation.calculate(input);
}
