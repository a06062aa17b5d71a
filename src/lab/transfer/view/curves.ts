import type { Line, Slot } from '../../shared/curves.ts';
import type { RunView, StageView } from './run-view.ts';
import { stageName } from './stage-words.ts';

export interface Curves {
  readonly slots: readonly Slot[];
  readonly plannedEpochs: number;
  readonly ranEpochs: number;
  /** Length of the epoch axis: the epochs that ran and room for some more while the run goes on. */
  readonly axisEpochs: number;
  readonly iou: readonly Line[];
  readonly loss: readonly Line[];
  readonly trainingLoss: readonly Line[];
}

const idOf = ({ plan }: StageView): string => `${plan.phase}-${plan.stage}`;

function slotOf(stage: StageView, from: number): Slot {
  const { plan, epochs, end, opened } = stage;
  const ended = end !== null;
  return {
    id: idOf(stage),
    name: stageName(plan),
    planned: plan.plannedEpochs,
    ran: epochs.length,
    from,
    opened: opened !== null,
    ended,
    notRun: ended ? plan.plannedEpochs - epochs.length : 0,
  };
}

/** The axis grows by tens, so that the curve does not shrink with every epoch. */
const axisOf = (ran: number, over: boolean): number =>
  over ? Math.max(1, ran) : 10 * Math.max(2, Math.ceil((ran + 1) / 10));

/** The curves of a run over its epochs, stage after stage. */
export function curvesOf({ stages, done }: RunView): Curves {
  const slots: Slot[] = [];
  for (const stage of stages) {
    const before = slots.at(-1);
    slots.push(slotOf(stage, before ? before.from + before.ran : 0));
  }
  const line = (pick: (epoch: StageView['epochs'][number]) => number): Line[] =>
    stages.map((stage, index) => ({
      slot: idOf(stage),
      points: stage.epochs.map((epoch) => ({
        epoch: (slots[index]?.from ?? 0) + epoch.epoch,
        value: pick(epoch),
      })),
    }));
  const ranEpochs = slots.reduce((sum, { ran }) => sum + ran, 0);
  return {
    slots,
    plannedEpochs: slots.reduce((sum, { planned }) => sum + planned, 0),
    ranEpochs,
    axisEpochs: axisOf(ranEpochs, done !== null),
    iou: line((epoch) => epoch.iou),
    loss: line((epoch) => epoch.loss),
    trainingLoss: line((epoch) => epoch.trainingLoss),
  };
}
