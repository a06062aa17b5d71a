import type { SlimmingTask } from '../defaults.ts';
import type { SlimEventOf, SlimEvent, Measured } from '../events.ts';
import type { EpochEvent } from '../../protocol/events.ts';
import type { LeanRun } from '../../../data/runs/lean-run.ts';

/** What has been seen of one task. */
export interface TaskView {
  readonly kind: SlimmingTask;
  readonly start: SlimEventOf<'slim-start'>;
  readonly before: Measured | null;
  readonly epochs: readonly EpochEvent[];
  readonly channels: readonly SlimEventOf<'channels'>[];
  readonly cut: SlimEventOf<'cut'> | null;
  readonly after: Measured | null;
  readonly done: SlimEventOf<'done'> | null;
}

type SlimStatus = 'idle' | 'preparing' | 'working' | 'finished' | 'stopped' | 'failed';

/** All that the page shows: built from events alone, whether they are live or recorded. */
export interface SlimView {
  readonly status: SlimStatus;
  /** Tasks whose model is in use, in their order. */
  readonly tasks: readonly TaskView[];
  /** The task that runs now. */
  readonly current: TaskView | null;
  readonly backend: SlimEventOf<'backend'> | null;
  readonly progress: SlimEventOf<'progress'> | null;
  readonly step: SlimEventOf<'step'> | null;
  readonly message: string;
}

export const emptySlimming: SlimView = {
  status: 'idle',
  tasks: [],
  current: null,
  backend: null,
  progress: null,
  step: null,
  message: '',
};

const opened = (start: SlimEventOf<'slim-start'>): TaskView => ({
  kind: start.task.kind,
  start,
  before: null,
  epochs: [],
  channels: [],
  cut: null,
  after: null,
  done: null,
});

const change = (view: SlimView, changed: (task: TaskView) => Partial<TaskView>): SlimView =>
  view.current ? { ...view, current: { ...view.current, ...changed(view.current) } } : view;

/** A task that was finished joins the others; of one that was not, the model before it stays. */
const ended = (view: SlimView, event: SlimEventOf<'done'>): SlimView => ({
  ...view,
  status: event.reason,
  progress: null,
  step: null,
  current: null,
  message: event.reason === 'stopped' ? 'Stopped by you. The model before it is kept.' : '',
  tasks:
    view.current && event.reason === 'finished'
      ? [...view.tasks, { ...view.current, done: event }]
      : view.tasks,
});

/** The view after one more event. */
export function followSlimming(view: SlimView, event: SlimEvent): SlimView {
  switch (event.type) {
    case 'slim-start':
      return { ...view, status: 'preparing', current: opened(event), message: '' };
    case 'progress':
      return { ...view, progress: event };
    case 'backend':
      return { ...view, backend: event };
    case 'step':
      return { ...view, status: 'working', progress: null, step: event };
    case 'epoch':
      return change(view, ({ epochs }) => ({ epochs: [...epochs, event] }));
    case 'channels':
      return change(view, ({ channels }) => ({ channels: [...channels, event] }));
    case 'cut':
      return change(view, () => ({ cut: event }));
    case 'measured':
      return change(view, () => ({ [event.moment]: event }));
    case 'done':
      return ended(view, event);
    case 'error':
      return {
        ...view,
        status: 'failed',
        progress: null,
        step: null,
        current: null,
        message: event.message,
      };
    default:
      return view;
  }
}

export const followAllSlimming = (
  events: readonly SlimEvent[],
  from: SlimView = emptySlimming,
): SlimView => events.reduce(followSlimming, from);

/** Takes the last task back. */
export const undone = (view: SlimView): SlimView => ({
  ...view,
  status: 'idle',
  tasks: view.tasks.slice(0, -1),
  message: 'The model before it is back.',
});

export const isWorking = ({ status }: SlimView): boolean =>
  status === 'preparing' || status === 'working';

/** The finished tasks and the one that runs. */
export const allTasks = ({ tasks, current }: SlimView): readonly TaskView[] =>
  current ? [...tasks, current] : tasks;

/** The newest measurement of the model in use; null before the first. */
export const measuredNow = ({ tasks, current }: SlimView): Measured | null =>
  tasks.at(-1)?.after ?? current?.before ?? null;

/** The detector as it was before anything was done to it. */
export const measuredFirst = (view: SlimView): Measured | null => allTasks(view)[0]?.before ?? null;

/** The scales as they are now: those of the last epoch while L1 runs. */
export const scalesNow = (view: SlimView): readonly (readonly number[])[] | null =>
  view.current?.channels.at(-1)?.scales ?? measuredNow(view)?.scales ?? null;

/** The predicted boxes of the gallery, the newest there are. */
export function galleryNow(view: SlimView) {
  const { current } = view;
  return (
    current?.after?.gallery ?? current?.epochs.at(-1)?.gallery ?? measuredNow(view)?.gallery ?? []
  );
}

/** Channels of each layer that has these scales. */
export const filtersOf = (scales: readonly (readonly number[])[]): number[] =>
  scales.map(({ length }) => length);

/** The measured run, once the network in use is smaller than the first one; else null. */
export function leanRunOf(view: SlimView): LeanRun | null {
  const [first, now] = [measuredFirst(view), measuredNow(view)];
  if (!first || !now || now.parameters >= first.parameters) return null;
  return {
    filters: filtersOf(now.scales),
    stepMilliseconds: { wide: first.stepMilliseconds, lean: now.stepMilliseconds },
    peakBytes: { wide: first.peakTensorBytes, lean: now.peakTensorBytes },
    iou: { wide: first.validation.iou, lean: now.validation.iou },
    epochs: view.tasks.reduce((sum, { epochs }) => sum + epochs.length, 0),
  };
}
