import type { PlanInput, Range } from '../../estimation/index.ts';
import { formatBytes } from '../../units/index.ts';
import { formatAmount } from '../read/format-amount.ts';
import { RESULT_DIGITS } from './case-values.ts';
import type { PlannedCase } from './plan.ts';

/** One line of the table at the end of the course, as text. */
export interface TotalsRow {
  label: string;
  before: string;
  after: string;
  /** Share saved, where the amount is one that adds up; empty otherwise. */
  saved: string;
}

const GRAMS_PER_KILOGRAM = 1000;
const PETA = 1e15;

/** The same calculation at both ends of what is known: all most favourable, and all least. */
export const atBothEnds = (calculate: (end: keyof Range) => number): Range => ({
  low: calculate('low'),
  high: calculate('high'),
});

/** Both plans at the same end of the same assumptions: the ends of the two are never mixed. */
export function savedShare(before: Range, after: Range): Range {
  const shares = atBothEnds((end) => 1 - after[end] / before[end]);
  return { low: Math.min(shares.low, shares.high), high: Math.max(shares.low, shares.high) };
}

const scaled = ({ low, high }: Range, size: number): Range => ({
  low: low / size,
  high: high / size,
});

const percent = (share: Range) =>
  formatAmount({ ...scaled(share, 0.01), unit: '%' }, RESULT_DIGITS);

const exactly = (value: number): Range => ({ low: value, high: value });

const widening = {
  utilization: 'the share of the GPU’s peak speed that the job reaches',
  wattsPerDevice: 'how far the GPU’s power stays below its rated power',
  gramsPerKilowattHour: 'the grid factor',
} satisfies Partial<Record<keyof PlanInput, string>>;

type Widening = keyof typeof widening;

/**
 * What widens the range of the carbon from electricity, the strongest first, each with the factor
 * between its ends.
 */
export const wideningOf = (input: Pick<PlanInput, Widening>) =>
  (Object.keys(widening) as Widening[])
    .map((name) => ({ label: widening[name], factor: input[name].high / input[name].low }))
    .sort((a, b) => b.factor - a.factor);

/** The job before and after: what it takes, predicted, and what the change saves. */
export function totalsRows(before: PlannedCase, after: PlannedCase): TotalsRow[] {
  const ranged = (name: string, of: (plan: PlannedCase) => Range, unit: string, size = 1) => ({
    label: `${name} (${unit})`,
    before: formatAmount({ ...scaled(of(before), size), unit: '' }, RESULT_DIGITS),
    after: formatAmount({ ...scaled(of(after), size), unit: '' }, RESULT_DIGITS),
    saved: percent(savedShare(of(before), of(after))),
  });
  const plain = (label: string, of: (plan: PlannedCase) => string) => ({
    label,
    before: of(before),
    after: of(after),
    saved: '',
  });
  return [
    plain('Machine', ({ machine }) => machine),
    plain('Epochs', ({ epochs }) => String(epochs)),
    plain('Memory to reserve, largest stage', ({ lessonBytes }) => formatBytes(lessonBytes)),
    ranged('Arithmetic', ({ flops }) => exactly(flops), 'PFLOP', PETA),
    ranged('GPU time', ({ hours }) => hours, 'hours'),
    ranged('Electricity', ({ kilowattHours }) => kilowattHours, 'kWh'),
    ranged('Carbon from electricity', (p) => p.electricityGramsCO2e, 'kg CO₂e', GRAMS_PER_KILOGRAM),
    ranged('Share of making the GPU', (p) => p.embodiedGramsCO2e, 'kg CO₂e', GRAMS_PER_KILOGRAM),
    ranged('Carbon in all', (p) => p.gramsCO2e, 'kg CO₂e', GRAMS_PER_KILOGRAM),
  ];
}
