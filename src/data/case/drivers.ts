import type { Assumptions } from './assumptions.ts';
import type { Range } from './range.ts';

/** An assumption, and how many times larger it makes the result at its far end. */
export interface Driver {
  label: string;
  factor: number;
}

const labels = {
  utilization: 'the share of the GPU’s peak speed that the job reaches',
  powerShare: 'how far the GPU’s power stays below its rated power',
  gramsPerKilowattHour: 'the grid factor',
} satisfies Partial<Record<keyof Assumptions, string>>;

const factorOf = ({ low, high }: Range) => Math.max(low, high) / Math.min(low, high);

/** What widens the range of the carbon from electricity, the strongest first. */
export const driversOf = (assumptions: Assumptions): Driver[] =>
  (Object.keys(labels) as (keyof typeof labels)[])
    .map((name) => ({ label: labels[name], factor: factorOf(assumptions[name]) }))
    .sort((a, b) => b.factor - a.factor);
