import { trainingFlops } from '../../../estimation/index.ts';
import {
  cachingMilliseconds,
  stageMilliseconds,
  type RunView,
  type StageView,
} from './run-view.ts';
import { stageName } from './stage-words.ts';

/** A multiplication and an addition. */
const flopsPerMac = 2;
/** Forward once, backward about twice: `macsPerSample` counts all three. */
const passes = 3;

export interface WorkRow {
  readonly stage: string;
  readonly epochs: number;
  readonly plannedEpochs: number;
  /** Operations by the rule of three passes, for the samples that were trained; no caching. */
  readonly flops: number;
  /** Time of the training steps, without making the kept features. */
  readonly milliseconds: number;
  readonly cachingMilliseconds: number;
  readonly samples: number;
  /** Null until an epoch has run. */
  readonly samplesPerSecond: number | null;
  readonly flopsPerSecond: number | null;
}

const perSecond = (amount: number, milliseconds: number): number | null =>
  milliseconds > 0 ? (1000 * amount) / milliseconds : null;

/** Operations predicted for a stage, beside the time measured. */
function workRow(stage: StageView): WorkRow {
  const { plan, epochs } = stage;
  const samples = epochs.reduce((sum, epoch) => sum + epoch.samples, 0);
  const { flops } = trainingFlops({
    forwardFlopsPerSample: (flopsPerMac * plan.macsPerSample) / passes,
    samples,
  });
  const caching = cachingMilliseconds(stage);
  const milliseconds = Math.max(0, stageMilliseconds(stage) - caching);
  return {
    stage: stageName(plan),
    epochs: epochs.length,
    plannedEpochs: plan.plannedEpochs,
    flops,
    milliseconds,
    cachingMilliseconds: caching,
    samples,
    samplesPerSecond: perSecond(samples, milliseconds),
    flopsPerSecond: perSecond(flops, milliseconds),
  };
}

export const workRows = ({ stages }: RunView): WorkRow[] => stages.map(workRow);
