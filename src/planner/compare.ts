import type { Range } from '../estimation/index.ts';
import { formatSignificant, joinEnds, thinSpace } from '../units/index.ts';
import type { Planned } from './planned.ts';
import { siteOf } from './sites.ts';
import {
  carbonRange,
  energyRange,
  fitWord,
  hoursRange,
  memoryRange,
  planLabel,
  scopeWords,
} from './words.ts';

export interface ComparedRow {
  readonly label: string;
  /** Where the formula behind the numbers of this row stands. */
  readonly explained?: 'memory' | 'duration' | 'energy' | 'carbon' | 'scope';
  readonly cells: readonly string[];
}

/** The plans as the columns of a table. */
export function comparedRows(plans: readonly Planned[]): readonly ComparedRow[] {
  const row = (
    label: string,
    cell: (plan: Planned) => string,
    explained?: ComparedRow['explained'],
  ): ComparedRow => ({ label, cells: plans.map(cell), ...(explained ? { explained } : {}) });
  return [
    row('Job', planLabel),
    row('Place', ({ job, place }) => `${siteOf(job.site).label}; electricity: ${place.label}`),
    row('Peak memory', ({ result }) => memoryRange(result.peakBytes), 'memory'),
    row('Fits', ({ result, device }) => fitWord(result.fits, result, device), 'memory'),
    row('Duration', ({ result }) => hoursRange(result.hours), 'duration'),
    row('Energy', ({ result }) => energyRange(result.kilowattHours), 'energy'),
    row(
      'Carbon from electricity',
      ({ result }) => carbonRange(result.electricityGramsCO2e),
      'carbon',
    ),
    row('Share of making the GPU', ({ result }) => carbonRange(result.embodiedGramsCO2e), 'carbon'),
    row('Carbon in all', ({ result }) => carbonRange(result.gramsCO2e), 'carbon'),
    row('Electricity is filed under', ({ scopes }) => scopeWords(scopes.electricity), 'scope'),
    row('Hardware is filed under', ({ scopes }) => scopeWords(scopes.hardware), 'scope'),
  ];
}

/** All but a little is not all. */
const percent = (share: number): string =>
  share < 1 && share > 0.99 ? 'over 99' : formatSignificant(100 * share, 2);

/**
 * B against A, at the same end of their assumptions: the ends of the two are never mixed, since
 * most of what is not known is the same for both.
 */
export function compareSentence(a: Planned, b: Planned): string {
  const shares = (['low', 'high'] as const).map(
    (end) => 1 - b.result.gramsCO2e[end] / a.result.gramsCO2e[end],
  );
  if (!shares.every(Number.isFinite)) {
    return a.result.gramsCO2e.high === 0
      ? 'Plan A causes no carbon, so there is no share to name.'
      : 'At best plan A causes no carbon, so there is no share to name.';
  }
  const range: Range = { low: Math.min(...shares), high: Math.max(...shares) };
  if (range.low === 0 && range.high === 0) return 'Both plans cause the same carbon.';
  if (range.low >= 0) return `Plan B causes ${between(range)} less carbon than plan A.`;
  if (range.high < -MANY) return `Plan B causes ${times(range)} as much carbon as plan A.`;
  if (range.high <= 0) {
    return `Plan B causes ${between({ low: -range.high, high: -range.low })} more carbon than plan A.`;
  }
  return 'Which plan causes less carbon depends on the assumptions.';
}

/** From this share on, a factor reads better than per cent. */
const MANY = 9;

const times = ({ low, high }: Range): string =>
  `${joinEnds(formatSignificant(1 - high, 2), formatSignificant(1 - low, 2))} times`;

function between({ low, high }: Range): string {
  const [from, to] = [percent(low), percent(high)];
  const dash = to.startsWith('over') ? ' to ' : '–';
  return `${joinEnds(from, to, dash)}${thinSpace}%`;
}
