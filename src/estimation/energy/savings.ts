import { joulesPerKilowattHour } from '../../units/constants.ts';
import { InputError } from '../input-error.ts';
import { amount, count, optional, record } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { Group } from '../schema/field.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const planFields = {
  epochs: count('epochs', 'Epochs of the plan.', { min: 1 }),
  secondsPerEpoch: optional(amount('s', 'Time of one epoch.', { above: 0 })),
  flopsPerEpoch: optional(amount('FLOP', 'Work of one epoch.', { above: 0 })),
  watts: optional(amount('W', 'Average power; only beside secondsPerEpoch.', { above: 0 })),
};

const planGroups: readonly Group[] = [
  { alternatives: [{ needs: ['secondsPerEpoch'], may: ['watts'] }, { needs: ['flopsPerEpoch'] }] },
];

const fields = {
  before: record(planFields, 'The plan as it was.', planGroups),
  after: record(planFields, 'The leaner plan, described with the same fields.', planGroups),
};

export type SavingsInput = InputOf<typeof fields>;
type Plan = SavingsInput['before'];

/** A change may go either way; both directions are kept apart, so that no amount is negative. */
export interface SavingsOutput {
  /** What the fractions compare. */
  readonly basis: 'energy' | 'time' | 'work';
  readonly fractionSaved: number;
  readonly fractionAdded: number;
  readonly epochsSaved: number;
  readonly epochsAdded: number;
  readonly kilowattHoursSaved?: number;
  readonly kilowattHoursAdded?: number;
}

function compute({ before, after }: ResolvedOf<typeof fields>): SavingsOutput {
  requireSameFields(before, after);
  const basis = before.flopsPerEpoch ? 'work' : before.watts ? 'energy' : 'time';
  const [costBefore, costAfter] = [cost(before), cost(after)];
  const epochs = split(before.epochs, after.epochs);
  const share = split(1, costAfter / costBefore);
  const common = {
    basis,
    fractionSaved: share.saved,
    fractionAdded: share.added,
    epochsSaved: epochs.saved,
    epochsAdded: epochs.added,
  } as const;
  if (basis !== 'energy') return common;
  const hours = split(costBefore / joulesPerKilowattHour, costAfter / joulesPerKilowattHour);
  return { ...common, kilowattHoursSaved: hours.saved, kilowattHoursAdded: hours.added };
}

/** Joules, seconds or FLOP of a plan, by what is known. */
function cost({ epochs, secondsPerEpoch = 1, flopsPerEpoch = 1, watts = 1 }: Plan): number {
  return epochs * secondsPerEpoch * flopsPerEpoch * watts;
}

/** The difference as what is saved and what is added; NaN stays NaN, to be reported. */
function split(before: number, after: number): { readonly saved: number; readonly added: number } {
  return { saved: Math.max(0, before - after), added: Math.max(0, after - before) };
}

/** Seconds cannot be compared with FLOP, nor energy with time. */
function requireSameFields(before: Plan, after: Plan): void {
  for (const name of ['secondsPerEpoch', 'flopsPerEpoch', 'watts'] as const) {
    if ((before[name] === undefined) === (after[name] === undefined)) continue;
    const missing = before[name] === undefined ? 'before' : 'after';
    const given = missing === 'before' ? 'after' : 'before';
    const wanted = `a number above 0, because ${given}.${name} is given`;
    throw new InputError(`${missing}.${name}`, undefined, wanted);
  }
}

export const savingsCalculation = defineCalculation({
  name: 'savings',
  title: 'Savings of a leaner plan',
  formula: 'fractionSaved = 1 - cost after / cost before; cost = epochs · secondsPerEpoch · watts',
  source: 'By definition',
  inputs: fields,
  outputs: {
    basis: { unit: '', doc: 'What is compared: energy, time (no watts given) or work (FLOP).' },
    fractionSaved: { unit: '', doc: 'Share of the cost that is saved; 0 when none is.' },
    fractionAdded: { unit: '', doc: 'Share that is added where the new plan costs more, else 0.' },
    epochsSaved: { unit: 'epochs', doc: 'Epochs fewer, or 0.' },
    epochsAdded: { unit: 'epochs', doc: 'Epochs more, or 0.' },
    kilowattHoursSaved: { unit: 'kWh', doc: 'Energy saved, or 0; only when watts are given.' },
    kilowattHoursAdded: { unit: 'kWh', doc: 'Energy added, or 0; only when watts are given.' },
  },
  compute,
});

/** What a leaner training plan saves. @throws InputError */
export function savings(input: SavingsInput): SavingsOutput {
  return savingsCalculation.calculate(input);
}
