import type { Fields, Group } from './field.ts';
import { finish } from './finish.ts';
import type { ResolvedOf } from './infer.ts';
import { readRecord } from './read.ts';

/** One field of an output. Amounts are never negative, NaN or infinite. */
export interface OutputField {
  readonly unit: string;
  readonly doc: string;
}

interface Facts {
  /** Name on the command line, in kebab case. */
  readonly name: string;
  readonly title: string;
  /** The formula in plain text, with the field names. */
  readonly formula: string;
  /** Where the formula comes from. */
  readonly source: string;
  /** "Exactly one of" rules between input fields. */
  readonly groups?: readonly Group[];
}

interface Definition<F extends Fields, Output> extends Facts {
  readonly inputs: F;
  readonly outputs: { readonly [K in keyof Required<Output>]: OutputField };
  readonly compute: (input: ResolvedOf<F>) => Output;
}

/** A calculation together with everything that one can say about it. */
export interface Calculation<Output = unknown> extends Facts {
  readonly groups: readonly Group[];
  readonly inputs: Fields;
  readonly outputs: Readonly<Record<string, OutputField>>;
  /** Checks any value and computes. @throws InputError */
  readonly calculate: (input: unknown) => Output;
}

/** Joins the facts, the schema and the formula of one calculation. */
export function defineCalculation<const F extends Fields, Output>(
  definition: Definition<F, Output>,
): Calculation<Output> {
  const { inputs, groups = [], compute, ...facts } = definition;
  const calculate = (input: unknown): Output => {
    const resolved = readRecord(inputs, groups, input);
    return finish(compute(resolved as ResolvedOf<F>), resolved);
  };
  return { ...facts, inputs, groups, calculate };
}
