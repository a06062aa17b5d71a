import type { RunView, StageView } from './run-view.ts';
import { stageName } from './words.ts';

/** A point of a curve: `epoch` counts over all planned epochs of the run. */
export interface Point {
  readonly epoch: number;
  readonly value: number;
}

/** The planned epochs of one stage, as a stretch of the axis. */
export interface Slot {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where training stopped; what follows up to `to` was planned and not run. */
  readonly ranTo: number;
  readonly ended: boolean;
  readonly stoppedEarly: boolean;
  readonly bestAt: number | null;
}

export interface Line {
  readonly slot: string;
  readonly points: readonly Point[];
}

export interface Curves {
  readonly slots: readonly Slot[];
  readonly plannedEpochs: number;
  readonly iou: readonly Line[];
  readonly loss: readonly Line[];
  readonly trainingLoss: readonly Line[];
}

const idOf = ({ plan }: StageView): string => `${plan.phase}-${plan.stage}`;

function slotOf(stage: StageView, from: number): Slot {
  const { plan, epochs, end } = stage;
  const best = epochs.findLast((epoch) => epoch.best);
  return {
    id: idOf(stage),
    name: stageName(plan),
    from,
    to: from + plan.plannedEpochs,
    ranTo: from + epochs.length,
    ended: end !== null,
    stoppedEarly: end?.reason === 'early-stop' && epochs.length < plan.plannedEpochs,
    bestAt: best ? from + best.epoch : null,
  };
}

/** The curves of a run over all its planned epochs, stage after stage. */
export function curvesOf({ stages }: RunView): Curves {
  const slots: Slot[] = [];
  for (const stage of stages) slots.push(slotOf(stage, slots.at(-1)?.to ?? 0));
  const line = (pick: (epoch: StageView['epochs'][number]) => number): Line[] =>
    stages.map((stage, index) => ({
      slot: idOf(stage),
      points: stage.epochs.map((epoch) => ({
        epoch: (slots[index]?.from ?? 0) + epoch.epoch,
        value: pick(epoch),
      })),
    }));
  return {
    slots,
    plannedEpochs: slots.at(-1)?.to ?? 0,
    iou: line((epoch) => epoch.iou),
    loss: line((epoch) => epoch.loss),
    trainingLoss: line((epoch) => epoch.trainingLoss),
  };
}

/** The last point of all lines, where a label stands. */
export const endOf = (lines: readonly Line[]): Point | null =>
  lines.findLast(({ points }) => points.length > 0)?.points.at(-1) ?? null;
