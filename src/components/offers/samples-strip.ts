import { firstRounds, bestOfEachModel } from '../../comparison/newer.ts';
import { modelOf } from '../../comparison/family.ts';
import { selectResults, type Selection } from '../../comparison/selection.ts';
import { swarm } from '../../comparison/strips.ts';
import { comparableResults, lessonRow } from '../../data/mlperf/mlperf.ts';
import type { PowerResult } from '../../data/mlperf/mlperf-result.ts';
import { logPercent, powersOfTen, type Scale } from '../../kit/ticks.ts';

export interface StripDot {
  /** "8 × H100-PCIe, v3.1" */
  readonly label: string;
  readonly model: string;
  readonly what: string;
  readonly perJoule: number;
  /** Per cent along the logarithmic axis. */
  readonly at: number;
  readonly level: number;
  /** The row behind the lesson's 9.89. */
  readonly marked: boolean;
}

export interface StripLane {
  readonly title: string;
  readonly dots: readonly StripDot[];
}

/** Pixels of the strip on a phone, and of a dot. */
const NARROW = { lane: 300, dot: 11 };

const onAxis = (axis: Selection) => selectResults(comparableResults, axis);
const pictures = bestOfEachModel(
  onAxis({ benchmark: 'resnet50', scenario: 'Offline', unit: 'samples' }),
  firstRounds(comparableResults),
).map(({ result }) => result);

/** One result where two accuracy targets were served by the same run. */
const tokens = comparableResults
  .filter(({ unit, scenario }) => unit === 'tokens' && scenario === 'Offline')
  .filter(
    (row, index, all) => all.findIndex(({ perJoule }) => perJoule === row.perJoule) === index,
  );

export const stripScale: Scale = powersOfTen(
  [...pictures, ...tokens].map(({ perJoule }) => perJoule),
);

const dotsOf = (rows: readonly PowerResult[], what: (row: PowerResult) => string): StripDot[] =>
  swarm(
    rows,
    ({ perJoule }) => logPercent(stripScale, perJoule) / 100,
    NARROW.lane,
    NARROW.dot,
  ).map(({ row, across, level }) => ({
    label: `${row.acceleratorCount} × ${modelOf(row)}, ${row.round}`,
    model: modelOf(row),
    what: what(row),
    perJoule: row.perJoule,
    at: across * 100,
    level,
    marked: row.path === lessonRow.path,
  }));

/** Real systems by what they do with one joule; each kind of sample has a lane of its own. */
export const stripLanes: readonly StripLane[] = [
  { title: 'one sample is a picture', dots: dotsOf(pictures, () => 'pictures, ResNet-50') },
  {
    title: 'one sample is a token',
    dots: dotsOf(tokens, ({ benchmark }) => `tokens, ${benchmark}`),
  },
];
