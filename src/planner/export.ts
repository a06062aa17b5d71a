import { csvFormatRows } from 'd3-dsv';
import { planCalculation } from '../estimation/index.ts';
import { commandFor } from './command.ts';
import { measuredLine } from './measured.ts';
import type { Planned } from './planned.ts';
import type { PlanLetter } from './state.ts';
import { networkLabel, planLabel } from './words.ts';

export type LetteredPlans = readonly (readonly [PlanLetter, Planned])[];

const twoRuns = 'a line through two measured runs, calculation “calibrate-memory”';
const exactly = (value: number) => ({ low: value, high: value });
const head = ['plan', 'quantity', 'low', 'middle', 'high', 'unit', 'source'];

/** One line for each number of each plan: results first, then assumptions with their sources. */
export function exportCsv(plans: LetteredPlans): string {
  const rows = plans.flatMap(([letter, plan]) => {
    const { result, assumptions, input } = plan;
    const line = (
      quantity: string,
      { low, middle, high }: { low: number; middle?: number; high: number },
      unit: string,
      source = 'calculation “plan”',
    ) => [letter, quantity, low, middle ?? '', high, unit, source].map(String);
    const measured = measuredLine(plan);
    return [
      line('peakBytes', result.peakBytes, 'bytes'),
      ...(measured ? [line('measuredPeakBytes', exactly(measured.bytes), 'bytes', twoRuns)] : []),
      line('hours', result.hours, 'h'),
      line('kilowattHours', result.kilowattHours, 'kWh'),
      line('electricityGramsCO2e', result.electricityGramsCO2e, 'gCO2e'),
      line('embodiedGramsCO2e', result.embodiedGramsCO2e, 'gCO2e'),
      line('gramsCO2e', result.gramsCO2e, 'gCO2e'),
      line('flops', exactly(result.flops), 'FLOP'),
      ...assumptions.map(({ name, range, why, source }) =>
        line(name, range, units[name], [why, source?.text].filter(Boolean).join(' ')),
      ),
      ...numbers(input).map(([name, value]) => line(name, exactly(value), unitOf(name), 'input')),
      ...texts(plan).map(([name, value]) => [letter, name, value, '', value, '', 'input']),
    ];
  });
  return `${csvFormatRows([head, ...rows])}\n`;
}

const units = {
  utilization: '',
  wattsPerDevice: 'W',
  pue: '',
  gramsPerKilowattHour: 'gCO2e/kWh',
  embodiedKilogramsCO2e: 'kgCO2e',
  lifetimeYears: 'years',
} as const;

const numbers = (input: Planned['input']): [string, number][] =>
  Object.entries(input).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

const unitOf = (name: string): string => planCalculation.inputs[name]?.unit ?? '';

/** What is chosen by name. */
const texts = (plan: Planned): readonly (readonly [string, string])[] => [
  ['network', networkLabel(plan)],
  ['device', plan.device.name],
  ['place', plan.place.label],
  ['site', plan.job.site],
  ...Object.entries(plan.input).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  ),
];

/** Everything, for a program: the input of the calculation, its result, and where both come from. */
export const exportJson = (plans: LetteredPlans): string =>
  `${JSON.stringify(
    plans.map(([letter, plan]) => ({
      plan: letter,
      label: planLabel(plan),
      calculation: 'plan',
      input: plan.input,
      result: plan.result,
      measuredMemory: measuredLine(plan),
      assumptions: plan.assumptions.map(({ name, range, why, source }) => ({
        name,
        ...range,
        why,
        source: source?.text,
      })),
      device: plan.device,
      scopes: plan.scopes,
      command: commandFor(plan.input),
    })),
    undefined,
    2,
  )}\n`;
