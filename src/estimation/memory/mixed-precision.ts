import { optimizerNames } from '../catalogue/optimizers.ts';
import { choice, count } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import type { ParameterBytes } from './mixed-precision-parts.ts';
import { mixedPrecisionParts, precisionConventions } from './mixed-precision-parts.ts';

const fields = {
  parameters: count('numbers', 'Trainable parameters.'),
  optimizer: choice(optimizerNames, 'Optimiser; it sets the numbers kept for each parameter.'),
  convention: choice(
    precisionConventions,
    'Which numbers have 16 bits: zero (parameters and gradients), fp32-gradients (parameters), bf16-pure (all).',
  ),
};

export type MixedPrecisionInput = InputOf<typeof fields>;

interface MixedPrecisionPart {
  readonly part: keyof ParameterBytes;
  readonly bytes: number;
  readonly bytesPerParameter: number;
}

export interface MixedPrecisionOutput {
  readonly bytesPerParameter: number;
  readonly bytes: number;
  readonly parts: readonly MixedPrecisionPart[];
}

function compute(input: ResolvedOf<typeof fields>): MixedPrecisionOutput {
  const { parameters, optimizer, convention } = input;
  const perParameter = mixedPrecisionParts(convention, optimizer);
  const names = Object.keys(perParameter) as (keyof ParameterBytes)[];
  const parts = names.map((part) => ({
    part,
    bytes: parameters * perParameter[part],
    bytesPerParameter: perParameter[part],
  }));
  const bytesPerParameter = parts.reduce((sum, part) => sum + part.bytesPerParameter, 0);
  return { bytesPerParameter, bytes: parameters * bytesPerParameter, parts };
}

export const mixedPrecisionCalculation = defineCalculation({
  name: 'mixed-precision',
  title: 'Memory of parameters, gradients and state in mixed precision',
  formula:
    'bytes = parameters · (copy + gradient + master copy + numbersPerParameter · bytes of a state number); ' +
    'with Adam zero 2 + 2 + 4 + 8, fp32-gradients 2 + 4 + 4 + 8, bf16-pure 2 + 2 + 0 + 4',
  source:
    'Rajbhandari et al. 2020, ZeRO, arXiv:1910.02054; Micikevicius et al. 2018, arXiv:1710.03740; ' +
    'fp32-gradients: Bekman, Machine Learning Engineering. Activations and overhead are not in it',
  inputs: fields,
  outputs: {
    bytesPerParameter: { unit: 'bytes', doc: 'All that is kept for one parameter.' },
    bytes: { unit: 'bytes', doc: 'The same for all parameters.' },
    parts: { unit: 'bytes', doc: 'What the bytes are for.' },
  },
  compute,
});

/** Memory of training in mixed precision without activations, in bytes. @throws InputError */
export function mixedPrecision(input: MixedPrecisionInput): MixedPrecisionOutput {
  return mixedPrecisionCalculation.calculate(input);
}
