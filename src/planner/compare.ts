import type { Range } from '../estimation/index.ts';
import { formatSignificant, joinEnds, thinSpace } from '../units/index.ts';
import { inputSizeOf } from './models.ts';
import type { Planned } from './planned.ts';
import { siteOf } from './sites.ts';
import {
  carbonRange,
  energyRange,
  fitWord,
  hoursRange,
  memoryRange,
  networkLabel,
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
  /** A line of ranges side by side, in one unit: that of the largest among them, or of `like`. */
  const ranges = (
    label: string,
    write: (range: Range, like: number) => string,
    of: (result: Planned['result']) => Range,
    explained: ComparedRow['explained'],
    like = Math.max(...plans.map(({ result }) => of(result).high)),
  ): ComparedRow => row(label, ({ result }) => write(of(result), like), explained);
  const durations = plans.map(({ result }) => result.hours.high);
  const usualHours = Math.sqrt(Math.min(...durations) * Math.max(...durations));
  const mostCarbon = Math.max(...plans.map(({ result }) => result.gramsCO2e.high));
  return [
    row('Job', planLabel),
    row('Place', ({ job, place }) => `${siteOf(job.site).label}; electricity: ${place.label}`),
    ranges('Peak memory', memoryRange, ({ peakBytes }) => peakBytes, 'memory'),
    row('Fits', ({ result, device }) => fitWord(result.fits, result, device), 'memory'),
    ranges('Duration', hoursRange, ({ hours }) => hours, 'duration', usualHours),
    ranges('Energy', energyRange, ({ kilowattHours }) => kilowattHours, 'energy'),
    ranges(
      'Carbon from electricity',
      carbonRange,
      ({ electricityGramsCO2e }) => electricityGramsCO2e,
      'carbon',
      mostCarbon,
    ),
    ranges(
      'Share of making the GPU',
      carbonRange,
      ({ embodiedGramsCO2e }) => embodiedGramsCO2e,
      'carbon',
      mostCarbon,
    ),
    ranges('Carbon in all', carbonRange, ({ gramsCO2e }) => gramsCO2e, 'carbon', mostCarbon),
    row('Electricity is filed under', ({ scopes }) => scopeWords(scopes.electricity), 'scope'),
    row('Hardware is filed under', ({ scopes }) => scopeWords(scopes.hardware), 'scope'),
  ];
}

/** All but a little is not all. */
const percent = (share: number): string =>
  share < 1 && share > 0.99 ? 'over 99' : formatSignificant(100 * share, 2);

/** What a network is trained to do, as far as its kind tells; undefined for numbers of one's own. */
const taskOf = ({ model }: Planned): string | undefined => {
  if (!model) return undefined;
  return model.id.startsWith('miguel-') ? 'cats' : inputSizeOf(model.table).unit;
};

/** Where a percentage alone would mislead: a plan that cannot run, or two that do not do the same. */
function cautions(a: Planned, b: Planned): string {
  const stuck = [
    ['A', a],
    ['B', b],
  ].flatMap(([letter, plan]) => {
    const { result, device } = plan as Planned;
    const word = fitWord(result.fits, result, device);
    return word.startsWith('does not fit') ? [`Plan ${letter as string} ${word} on its GPU.`] : [];
  });
  const [taskA, taskB] = [taskOf(a), taskOf(b)];
  const differ = taskA && taskB && taskA !== taskB;
  if (differ) {
    stuck.push(
      `Plan B does another task than plan A (${networkLabel(b)} against ${networkLabel(a)}), so its carbon does not tell which is the better plan.`,
    );
  }
  return stuck.join(' ');
}

/** The headline over two plans: first what stands in the way of a comparison, then the shares. */
export const compareSentence = (a: Planned, b: Planned): string =>
  [cautions(a, b), carbonSentence(a, b)].filter(Boolean).join(' ');

/** B against A in a cell: "−85 to −84 %", "the same", "12 times". */
export function differenceWords(a: Range, b: Range): string {
  const ends = [b.low / a.low - 1, b.high / a.high - 1];
  if (!ends.every(Number.isFinite)) return '–';
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low > MANY) return times({ low: -high, high: -low });
  const signed = (share: number) =>
    `${share < 0 ? '−' : share > 0 ? '+' : ''}${percent(Math.abs(share))}`;
  if (signed(low) === '0' && signed(high) === '0') return 'the same';
  return `${joinEnds(signed(low), signed(high), ' to ')}${thinSpace}%`;
}

/**
 * B against A, at the same end of their assumptions: the ends of the two are never mixed, since
 * most of what is not known is the same for both.
 */
function carbonSentence(a: Planned, b: Planned): string {
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
