import type { Line, Slot } from '../../shared/curves.ts';
import { allTasks, type SlimView, type TaskView } from './slim-view.ts';

export interface SlimCurves {
  readonly slots: readonly Slot[];
  readonly epochs: number;
  readonly iou: readonly Line[];
  readonly loss: readonly Line[];
  readonly trainingLoss: readonly Line[];
  /** What the penalty adds to the loss; only where L1 trains. */
  readonly penalty: readonly Line[];
}

const names = { l1: 'With L1', prune: 'Cut', 'fine-tune': 'Fine-tune' } as const;

/** The curves over all epochs that ran, task after task; a cut takes no epoch. */
export function slimCurves(view: SlimView): SlimCurves {
  const tasks = allTasks(view).filter(({ start }) => start.plannedEpochs > 0);
  let from = 0;
  const placed = tasks.map((task, index) => {
    const at = from;
    from += task.epochs.length;
    return { task, at, id: `${task.kind}-${index}` };
  });
  const line = (values: (task: TaskView) => readonly (readonly [number, number])[]): Line[] =>
    placed.map(({ task, at, id }) => ({
      slot: id,
      points: values(task).map(([epoch, value]) => ({ epoch: at + epoch, value })),
    }));
  const perEpoch = (pick: (epoch: TaskView['epochs'][number]) => number) =>
    line(({ epochs }) => epochs.map((epoch) => [epoch.epoch, pick(epoch)] as const));
  const running = placed.find(({ task }) => task === view.current);
  return {
    slots: placed.map(({ task, at, id }) => ({
      id,
      name: names[task.kind],
      planned: task.start.plannedEpochs,
      ran: task.epochs.length,
      from: at,
      opened: true,
      ended: task !== view.current,
      notRun: 0,
    })),
    epochs: running ? running.at + running.task.start.plannedEpochs : Math.max(1, from),
    iou: perEpoch(({ iou }) => iou),
    loss: perEpoch(({ loss }) => loss),
    trainingLoss: perEpoch(({ trainingLoss }) => trainingLoss),
    penalty: line(({ channels }) =>
      channels.map(({ epoch, penalty }) => [epoch, penalty] as const),
    ),
  };
}
