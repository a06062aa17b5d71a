import { formatBytes } from '../../units/index.ts';
import { formatAmount } from '../read/format-amount.ts';
import { RESULT_DIGITS } from './plan-values.ts';
import type { PlanCost } from './plan.ts';
import { atBothEnds, type Range } from './range.ts';

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

/** Both plans at the same end of the same assumptions: the ends of the two are never mixed. */
export function savedShare(before: Range, after: Range): Range {
  const shares = atBothEnds((end) => 1 - after[end] / before[end]);
  return { low: Math.min(shares.low, shares.high), high: Math.max(shares.low, shares.high) };
}

export const electricityAndMaking = (plan: PlanCost): Range =>
  atBothEnds((end) => plan.gramsCO2e[end] + plan.embodiedGramsCO2e[end]);

const scaled = ({ low, high }: Range, size: number): Range => ({
  low: low / size,
  high: high / size,
});

const percent = (share: Range) =>
  formatAmount({ ...scaled(share, 0.01), unit: '%' }, RESULT_DIGITS);

const exactly = (value: number): Range => ({ low: value, high: value });

/** The job before and after: what it takes, predicted, and what the change saves. */
export function totalsRows(before: PlanCost, after: PlanCost): TotalsRow[] {
  const ranged = (name: string, of: (plan: PlanCost) => Range, unit: string, size = 1) => ({
    label: `${name} (${unit})`,
    before: formatAmount({ ...scaled(of(before), size), unit: '' }, RESULT_DIGITS),
    after: formatAmount({ ...scaled(of(after), size), unit: '' }, RESULT_DIGITS),
    saved: percent(savedShare(of(before), of(after))),
  });
  const plain = (label: string, of: (plan: PlanCost) => string) => ({
    label,
    before: of(before),
    after: of(after),
    saved: '',
  });
  return [
    plain('Machine', ({ machine }) => machine),
    plain('Epochs', ({ epochs }) => String(epochs)),
    plain('Memory to reserve, largest stage', ({ memoryBytes }) => formatBytes(memoryBytes)),
    ranged('Arithmetic', ({ flops }) => exactly(flops), 'PFLOP', PETA),
    ranged('GPU time', ({ gpuHours }) => gpuHours, 'hours'),
    ranged('Electricity', ({ kilowattHours }) => kilowattHours, 'kWh'),
    ranged('Carbon from electricity', (p) => p.gramsCO2e, 'kgCO₂e', GRAMS_PER_KILOGRAM),
    ranged('Share of making the GPU', (p) => p.embodiedGramsCO2e, 'kgCO₂e', GRAMS_PER_KILOGRAM),
    ranged('Carbon in all', electricityAndMaking, 'kgCO₂e', GRAMS_PER_KILOGRAM),
  ];
}
