import type { Way, WayToFit } from '../../estimation/index.ts';
import { formatBytes, formatSignificant, joinEnds } from '../../units/index.ts';
import { cardBytes } from '../case/card-values.ts';
import { caseStudy } from '../case/case.ts';
import { caseWays } from '../case/ways.ts';
import { figure } from '../library/figures.ts';
import { gpuRuns } from './gpu-runs.ts';

/** One line of the table “Ways to fit”, as text. */
export interface WayRow {
  readonly way: Way;
  readonly label: string;
  readonly memory: string;
  /** Bars end at 1; the longest row ends there. */
  readonly share: number;
  readonly fits: boolean;
  readonly time: string;
  readonly accuracy: string;
}

/** Last year's recipe in other batches, as it was measured. */
const steps = gpuRuns.filter(
  ({ network, optimizer, precision, frozenBlocks }) =>
    network === 'wide' && optimizer === 'sgd' && precision === 'fp32' && frozenBlocks === 0,
);

export const ways: readonly WayToFit[] = caseWays(caseStudy, steps, figure);

const card = cardBytes(caseStudy, 'workstation', figure);
const longest = Math.max(card, ...ways.map(({ bytes }) => bytes));
export const cardShare = card / longest;

const labels: Readonly<Record<Way, (row: WayToFit) => string>> = {
  'as-it-is': ({ batchSize }) => `As it is: wide, FP32, batch ${batchSize}`,
  'smaller-batch': ({ batchSize }) => `Smaller batch: ${batchSize}`,
  accumulation: ({ batchSize }) =>
    `Gradient accumulation: ${caseStudy.batchSize / batchSize} × ${batchSize}`,
  recomputation: () => 'Recomputation of activations',
  'narrow-head': () => 'Narrower head, Adam',
  'frozen-body': () => 'Narrower head, body frozen',
  mixed: () => 'Narrower head, 16 bits, all open',
  pruned: () => 'The same, half the channels pruned',
};

const accuracy: Readonly<Record<Way, string>> = {
  'as-it-is': 'as last year',
  'smaller-batch': 'noisier steps, the learning rate to tune again',
  accumulation: 'the same: no batch norm here',
  recomputation: 'the same',
  'narrow-head': 'to check; boxes need a new head anyway',
  'frozen-body': 'limited: the start only',
  mixed: 'about the same, state in 32 bits',
  pruned: 'to check after fine-tuning',
};

const factor = (value: number): string => formatSignificant(value, 2);

export const wayRows: readonly WayRow[] = ways.map((row) => ({
  way: row.way,
  label: labels[row.way](row),
  memory: formatBytes(row.bytes),
  share: row.bytes / longest,
  fits: row.fits,
  time: `× ${joinEnds(factor(row.time.low), factor(row.time.high))}`,
  accuracy: accuracy[row.way],
}));
