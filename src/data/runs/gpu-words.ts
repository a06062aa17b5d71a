import {
  formatBytes,
  formatFactor,
  formatFixedPercent,
  formatSignificant,
  joinEnds,
  thinSpace,
} from '../../units/index.ts';
import { caseStudy } from '../case/case.ts';
import { accelerators } from '../hardware/accelerators.ts';
import type { Range } from '../../estimation/index.ts';
import { changes, compared, runWith, type ComparedRun } from './gpu-comparison.ts';
import { gpuRuns } from './gpu-runs.ts';

const runs = gpuRuns.map((run) => compared(caseStudy.networks, run));
const changed = changes(runs);
const [first] = gpuRuns as [(typeof gpuRuns)[number]];

const MILLI = 1000;
const TERA = 1e12;

const percents = ({ low, high }: Range): string =>
  joinEnds(formatFixedPercent(low), formatFixedPercent(high), ' to ');
const factor = (value: number): string => formatSignificant(value, 2);

function utilisationOf({ run, flops }: ComparedRun): number {
  const peak = run.precision === 'fp32' ? card.fp32 : (card.fp16 ?? card.fp32);
  return (MILLI * flops) / run.stepMilliseconds / (TERA * peak);
}

function errors(some: readonly ComparedRun[]): string {
  const sizes = some.map(({ error }) => Math.abs(error)).sort((a, b) => a - b);
  return `${formatFixedPercent(sizes.at(0) ?? 0)} to ${formatFixedPercent(sizes.at(-1) ?? 0)}`;
}

const rangeOf = (values: readonly number[]): Range => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

function ratedCard(id: string) {
  const found = accelerators.find((one) => one.id === id);
  if (!found) throw new Error(`accelerators.csv: no device “${id}”`);
  return found;
}

function change(title: string) {
  const found = changed.find((one) => one.title === title);
  if (!found) throw new Error(`gpu-runs.csv: no change “${title}”`);
  return found;
}

const allOpen = runs.filter(({ run }) => run.frozenBlocks === 0);
const single = allOpen.filter(({ run }) => run.precision === 'fp32');
const half = allOpen.filter(({ run }) => run.precision !== 'fp32');
const frozen = runs.filter(({ run }) => run.frozenBlocks > 0);
const card = ratedCard('h200-sxm');

/** Average power of all runs as a share of the card's rated power. */
export const measuredPowerShare = rangeOf(
  runs.map(({ run }) => run.averageWatts / card.ratedWatts),
);

/** Share of the peak speed that the runs reached, in FP32 and on the tensor cores. */
export const measuredUtilisation = {
  single: rangeOf(runs.filter(({ run }) => run.precision === 'fp32').map(utilisationOf)),
  half: rangeOf(runs.filter(({ run }) => run.precision !== 'fp32').map(utilisationOf)),
};

const adam = change('SGD to Adam');
const state = runWith(runs, {
  ...{ network: 'wide', optimizer: 'adam', precision: 'fp32', frozenBlocks: 0 },
});
const halved = {
  single: change('half of all channels, FP32'),
  half: change('half of all channels, BF16'),
};
const wideSgd = (precision: 'fp32' | 'bf16') =>
  runWith(runs, { network: 'wide', optimizer: 'sgd', precision, frozenBlocks: 0 });
const body = change('body frozen, BF16');
const all = change('all of it: wide, SGD, FP32 to lean, Adam, BF16');

/** What halving all channels did to the step, for the verdict and the accuracy page. */
export const halvedWords = {
  arithmetic: factor(halved.single.lessArithmetic),
  single: factor(halved.single.shorterStep),
  half: factor(halved.half.shorterStep),
  gpu: first.gpu,
};

/** How many runs lie in the planner's range, and how far above it the others are. */
export const gpuCount = {
  runs: runs.length,
  inRange: runs.filter(({ inRange }) => inRange).length,
  most: formatFixedPercent(
    Math.max(...runs.map(({ run, range }) => (run.peakBytes + run.contextBytes) / range.high - 1)),
  ),
};

/** Measured values that lessons show, by name. */
export const gpuValues: Readonly<Record<string, () => string>> = {
  'gpu.name': () => first.gpu,
  'gpu.wide.sgd32': () => formatBytes(wideSgd('fp32').run.peakBytes),
  'gpu.wide.sgd16': () => formatBytes(wideSgd('bf16').run.peakBytes),
  'gpu.tooLow16': () => errors(half),
  'gpu.tooLow32': () => errors(single),
  'gpu.open16': () => formatBytes(body.from.run.peakBytes),
  'gpu.frozen16': () => formatBytes(body.to.run.peakBytes),
  'gpu.ratedPower': () => `${card.ratedWatts}${thinSpace}W`,
  'gpu.powerShare': () => percents(measuredPowerShare),
  'gpu.utilisation': () =>
    joinEnds(factor(measuredUtilisation.single.low), factor(measuredUtilisation.single.high)),
};

/** Sentences on what the runs show; every number comes from them. */
export const gpuSummary = {
  gpu: first.gpu,
  state: `The state of Adam is where the equation puts it: ${formatBytes(state.stateBytes)} predicted, and ${formatBytes(adam.to.run.peakBytes - adam.from.run.peakBytes)} more than with SGD measured.`,
  half: `In 16-bit formats and with all layers open, the lesson’s sum is ${errors(half)} too low.`,
  range: `The planner gives a range instead. ${runs.filter(({ inRange }) => inRange).length} of the ${runs.length} runs lie in it, none below it, and above it are only runs in FP32.`,
  single: `In FP32 it is ${errors(single)} too low.`,
  frozen: `With a frozen body the equation keeps none of the body’s outputs, only room for its largest layer. It is ${errors(frozen)} too low: the scratch memory of that layer is then most of what is needed.`,
  time: `Time does not follow the arithmetic alone. With half of all channels there is ${halvedWords.arithmetic} times less to compute; the step gets ${halvedWords.single} times shorter in FP32 and ${halvedWords.half} times in BF16, where more of it is moving numbers and starting operations.`,
  all: `All changes together give ${formatFactor(all.moreSamplesPerJoule)} more samples per joule, before the epochs that are saved.`,
};
