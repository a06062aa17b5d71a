import type { Way, WayToFit } from '../../estimation/index.ts';
import { formatBytes, formatSignificant, joinEnds } from '../../units/index.ts';
import { cardBytes } from '../case/card-values.ts';
import { caseStudy } from '../case/case.ts';
import { caseWays } from '../case/ways.ts';
import { figure } from '../library/figures.ts';
import { gpuRuns, type GpuRun } from './gpu-runs.ts';

/** One line of the table “Ways to fit”, as text. */
export interface WayRow {
  readonly way: Way;
  readonly label: string;
  readonly memory: string;
  /** Bars end at 1; the longest row ends there. */
  readonly share: number;
  readonly fits: boolean;
  /** What one of our own runs took, where there is one of this job; in the same batch or near it. */
  readonly measured?: { readonly words: string; readonly fits: boolean };
  readonly time: string;
  readonly accuracy: string;
}

type Trained = Pick<GpuRun, 'network' | 'optimizer' | 'precision' | 'frozenBlocks'>;

const lastYear: Trained = { network: 'wide', optimizer: 'sgd', precision: 'fp32', frozenBlocks: 0 };
const narrow: Trained = { ...lastYear, network: 'transfer', optimizer: 'adam' };
const trained: Readonly<Partial<Record<Way, Trained>>> = {
  'as-it-is': lastYear,
  'smaller-batch': lastYear,
  accumulation: lastYear,
  'narrow-head': narrow,
  'frozen-body': { ...narrow, frozenBlocks: caseStudy.networks.transfer.body.length },
  mixed: { ...narrow, precision: 'mixed' },
  pruned: { ...narrow, network: 'lean', precision: 'mixed' },
};

const runsOf = (job: Trained): readonly GpuRun[] =>
  gpuRuns.filter(
    (run) =>
      run.network === job.network &&
      run.optimizer === job.optimizer &&
      run.precision === job.precision &&
      run.frozenBlocks === job.frozenBlocks,
  );

/** Last year's recipe in other batches, as it was measured. */
const steps = runsOf(lastYear);

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

/** How many times one batch is as large as the other, whichever is larger. */
const apart = (one: number, other: number): number => Math.max(one / other, other / one);

function measuredOf({ way, batchSize }: WayToFit): WayRow['measured'] {
  const job = trained[way];
  const [nearest] = (job ? runsOf(job) : [])
    .filter((run) => apart(run.batchSize, batchSize) <= 2)
    .toSorted((a, b) => apart(a.batchSize, batchSize) - apart(b.batchSize, batchSize));
  if (!nearest) return undefined;
  // What a card must hold: the peak that was allocated, and the runtime's context.
  const held = nearest.peakBytes + nearest.contextBytes;
  const batch = nearest.batchSize === batchSize ? '' : ` at batch ${nearest.batchSize}`;
  return { words: `our run${batch} took ${formatBytes(held)}`, fits: held <= card };
}

export const wayRows: readonly WayRow[] = ways.map((row) => {
  const measured = measuredOf(row);
  return {
    way: row.way,
    label: labels[row.way](row),
    memory: formatBytes(row.bytes),
    share: row.bytes / longest,
    fits: row.fits,
    ...(measured && { measured }),
    time: `× ${joinEnds(factor(row.time.low), factor(row.time.high))}`,
    accuracy: accuracy[row.way],
  };
});
