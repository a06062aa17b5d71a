import { formatCount } from '../../../units/index.ts';
import { aboutSeconds, epochMilliseconds } from '../../shared/time-left.ts';
import { lastEpoch, type RunView, type StageView } from './run-view.ts';

/** The newest step of a run, as a part of its epoch. */
export interface Batch {
  /** Counts from 1 within the epoch. */
  readonly number: number;
  readonly of: number;
  readonly samples: number;
  readonly ofSamples: number;
  /** Of this batch alone, before the step. */
  readonly loss: number;
}

const stageOf = ({ step, stages }: RunView): StageView | undefined =>
  stages.find(({ plan }) => plan.phase === step?.phase && plan.stage === step.stage);

/** The batch that was trained last; null before the first. */
export function batchOf(run: RunView): Batch | null {
  const { step, start } = run;
  const of = stageOf(run)?.plan.stepsPerEpoch ?? 0;
  if (!step || !start || of === 0) return null;
  const before = lastEpoch(run)?.step ?? 0;
  // The last step of an epoch belongs to it, also when its epoch has been told.
  const number = Math.min(of, step.step > before ? step.step - before : of);
  return {
    number,
    of,
    samples: number * start.batchSize,
    ofSamples: of * start.batchSize,
    loss: step.loss,
  };
}

/** "Batch 5 of 12: 80 of 192 samples of this epoch, loss 0.412." */
export function batchSentence(run: RunView): string {
  const batch = batchOf(run);
  if (!batch) return 'Batch by batch: nothing has been trained yet.';
  const { number, of, samples, ofSamples, loss } = batch;
  return (
    `Batch ${number} of ${of}: ${formatCount(samples)} of ${formatCount(ofSamples)} samples of ` +
    `epoch ${run.step?.epoch ?? 1}, loss of this batch ${loss.toFixed(3)}.`
  );
}

/** Milliseconds that the epochs planned for this stage still take; null where nothing tells. */
export function stageMillisecondsLeft(run: RunView): number | null {
  const stage = stageOf(run);
  if (run.status !== 'training' || !stage || stage.end || stage.epochs.length === 0) return null;
  return epochMilliseconds(stage.epochs) * (stage.plan.plannedEpochs - stage.epochs.length);
}

/** What is left of this stage, in words; empty where it cannot be told. */
export function timeLeft(run: RunView): string {
  const left = stageMillisecondsLeft(run);
  if (left === null) return '';
  return `At most ${aboutSeconds(left)} left in this stage; it may stop earlier by itself.`;
}

/** There is a checkpoint, and the run has not been cut yet: the moment to pull the plug. */
export const hasSomethingToLose = ({ status, checkpoint, start }: RunView): boolean =>
  status === 'training' && checkpoint?.stored === true && start?.resumed === false;
