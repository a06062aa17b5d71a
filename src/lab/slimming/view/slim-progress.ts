import { formatCount } from '../../../units/index.ts';
import { aboutSeconds, epochMilliseconds } from '../../shared/time-left.ts';
import { planSlimming } from '../plan.ts';
import type { SlimView, TaskView } from './slim-view.ts';

interface SlimBatch {
  /** Counts from 1 within the epoch. */
  readonly number: number;
  readonly of: number;
  /** Of all planned epochs of the task, 0 to 1. */
  readonly share: number;
}

const stepsPerEpoch = ({ start }: TaskView): number =>
  Math.ceil(planSlimming(start.settings.size).scenes.labelled / start.batchSize);

/** The batch that was trained last; null while nothing trains. */
export function slimBatch({ step, current }: SlimView): SlimBatch | null {
  if (!step || !current || current.start.plannedEpochs === 0) return null;
  const of = stepsPerEpoch(current);
  const before = current.epochs.at(-1)?.step ?? 0;
  // The last step of an epoch belongs to it, also when its epoch has been told.
  const inNext = step.step > before;
  const number = Math.min(of, inNext ? step.step - before : of);
  const epochs = current.epochs.length + (inNext ? number / of : 0);
  return { number, of, share: Math.min(1, epochs / current.start.plannedEpochs) };
}

/** "Batch 5 of 13, epoch 2 of 10: 80 of 208 samples, loss of this batch 0.412." */
export function slimBatchSentence(view: SlimView): string {
  const batch = slimBatch(view);
  const { step, current } = view;
  if (!batch || !step || !current) return 'Batch by batch: nothing is trained just now.';
  const { batchSize, plannedEpochs } = current.start;
  return (
    `Batch ${batch.number} of ${batch.of}: ${formatCount(batch.number * batchSize)} of ` +
    `${formatCount(batch.of * batchSize)} samples of epoch ${step.epoch} of ${plannedEpochs}, ` +
    `loss of this batch ${step.loss.toFixed(3)}.`
  );
}

/** What is left of a task that trains, in words; empty where it cannot be told. */
export function slimTimeLeft(view: SlimView): string {
  const { current } = view;
  const batch = slimBatch(view);
  if (!batch || !current || current.epochs.length === 0) return '';
  const each = epochMilliseconds(current.epochs);
  const left = aboutSeconds(each * current.start.plannedEpochs * (1 - batch.share));
  return current.kind === 'l1'
    ? `There are ${left} of training left.`
    : `At most ${left} of training left; it may stop earlier by itself.`;
}

/** What moves while a task trains: the IoU of the last epoch and the time of the last step. */
export interface LiveFigures {
  readonly iou: number | null;
  readonly stepMilliseconds: number;
}

export const liveFigures = ({ current, step }: SlimView): LiveFigures | null =>
  current && step
    ? { iou: current.epochs.at(-1)?.iou ?? null, stepMilliseconds: step.milliseconds }
    : null;
