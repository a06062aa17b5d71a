import {
  formatCount,
  formatFactor,
  formatPercent,
  formatSignificant,
} from '../../../units/index.ts';
import type { Measured } from '../events.ts';
import { iou, milliseconds, plural } from '../../shared/words.ts';
import {
  filtersOf,
  allTasks,
  measuredFirst,
  measuredNow,
  type SlimView,
  type TaskView,
} from './slim-view.ts';
import { detectorCosts } from '../../../data/runs/detector.ts';

const tasks = {
  backend: 'Starting the backend',
  files: 'Loading the detector and the pictures',
  scenes: 'Composing the scenes',
  features: 'Computing features',
  measuring: 'Measuring which backend is fastest here',
  timing: 'Measuring step time and memory',
  scoring: 'Scoring on scenes that took no part in training',
} as const;

export const taskNames = {
  l1: 'Train with L1',
  prune: 'Prune',
  'fine-tune': 'Fine-tune',
} as const;

const channelsOf = (scales: readonly (readonly number[])[]): number =>
  scales.reduce((sum, { length }) => sum + length, 0);

const deadIn = (scales: readonly (readonly number[])[]): number =>
  scales.flat().filter((scale) => scale === 0).length;

const per = (part: number, whole: number): string => formatPercent(part / Math.max(1, whole));

function working({ current, progress }: SlimView): string {
  if (progress) {
    const share =
      progress.of > 1 ? `: ${formatCount(progress.done)} of ${formatCount(progress.of)}` : '';
    return `${tasks[progress.task]}${share}.`;
  }
  if (!current) return 'Getting ready.';
  const { kind, start, epochs, channels } = current;
  const epoch = Math.min(epochs.length + 1, start.plannedEpochs);
  const dead = channels.length > 0 ? deadIn(channels.at(-1)?.scales ?? []) : null;
  const says =
    dead === null ? '' : ` ${plural(dead, 'channel is', 'channels are')} exactly zero so far.`;
  return `${taskNames[kind]}: epoch ${epoch} of ${kind === 'l1' ? '' : 'at most '}${start.plannedEpochs}.${says}`;
}

function afterL1({ after }: TaskView): string {
  if (!after) return '';
  const all = channelsOf(after.scales);
  const dead = deadIn(after.scales);
  if (dead === 0) {
    return `No channel became exactly zero: the penalty was too weak for so few epochs. Try a greater strength.`;
  }
  return `${formatCount(dead)} of ${formatCount(all)} channels (${per(dead, all)}) are exactly zero. They still cost their full time: a processor multiplies by zero as busily as by any other number.`;
}

const unchanged = ({ outputsCompared, largestDifference }: NonNullable<TaskView['cut']>): string =>
  largestDifference === 0
    ? `all ${formatCount(outputsCompared)} outputs that we compared are still the same numbers`
    : `of ${formatCount(outputsCompared)} outputs none changed by more than ${largestDifference.toExponential(1)}`;

function afterCut({ cut, after }: TaskView): string {
  if (!cut || !after) return '';
  const alive = cut.removedChannels - cut.deadChannels;
  const dead =
    cut.deadChannels > 0
      ? `${plural(cut.deadChannels, 'dead channel')} went, and ${unchanged(cut)}. `
      : '';
  const others =
    alive > 0
      ? `${plural(alive, `${cut.deadChannels > 0 ? 'more ' : ''}channel was`, `${cut.deadChannels > 0 ? 'more ' : ''}channels were`)} alive and mattered least; cutting them leaves an IoU of ${iou(after.validation.iou)}.`
      : '';
  return `${dead}${others}`;
}

function afterRepair(view: SlimView, { after, epochs }: TaskView): string {
  const first = measuredFirst(view);
  if (!after) return '';
  const repaired = `${plural(epochs.length, 'epoch')} of fine-tuning ${epochs.length === 1 ? 'brings' : 'bring'} the IoU to ${iou(after.validation.iou)}.`;
  if (!first || first === after) return repaired;
  const gap = after.validation.iou - first.validation.iou;
  const compared =
    Math.abs(gap) < 0.005
      ? 'about as good as the wide detector'
      : `${formatSignificant(Math.abs(gap), 2)} ${gap > 0 ? 'better' : 'worse'} than the wide detector`;
  return `${repaired} That is ${compared}, with ${per(first.parameters - after.parameters, first.parameters)} of the parameters gone.`;
}

/** One or two sentences on where things stand. */
export function slimSentence(view: SlimView): string {
  if (view.status === 'preparing' || view.status === 'working') return working(view);
  if (view.message !== '') return view.message;
  const last = view.tasks.at(-1);
  if (!last) return 'Nothing is loaded or computed before you start.';
  if (last.kind === 'l1') return afterL1(last);
  return last.kind === 'prune' ? afterCut(last) : afterRepair(view, last);
}

export interface StepRow {
  readonly name: string;
  readonly measured: Measured;
  readonly macs: number;
  readonly channels: number;
}

/** The detector after each task, as measured. */
export function stepRows(view: SlimView): StepRow[] {
  const first = measuredFirst(view) ?? measuredNow(view);
  const rows = first ? [{ name: 'As it came', measured: first }] : [];
  const names = { l1: 'After L1', prune: 'After the cut', 'fine-tune': 'After fine-tuning' };
  const done = allTasks(view).flatMap(({ kind, after }) =>
    after ? [{ name: names[kind], measured: after }] : [],
  );
  return [...rows, ...done.filter(({ measured }) => measured !== first)].map((row) => ({
    ...row,
    macs: detectorCosts(filtersOf(row.measured.scales)).macs,
    channels: channelsOf(row.measured.scales),
  }));
}

/** Below this a step counts as no shorter: so much one measurement differs from the next. */
const clearlyShorter = 1.25;

const times = (from: number, to: number): string => formatFactor(from / Math.max(to, 1e-9));

/** What the cut saved, and what of it is time. */
export function stepWords(first: StepRow, last: StepRow): string {
  const [before, after] = [first.measured.stepMilliseconds, last.measured.stepMilliseconds];
  const fewer = `${times(first.measured.parameters, last.measured.parameters)} fewer parameters, ${times(first.macs, last.macs)} fewer multiplications`;
  if (before < clearlyShorter * after) {
    return `${fewer}, and a training step that is no shorter. Here a step is mostly the start of its operations, and there are as many of them as before: this network is too small to keep your device busy. The cut saves memory; with a larger network it would save time and energy too.`;
  }
  return `${fewer}, and a training step that is ${times(before, after)} shorter: at the same watts, as many times more samples for one joule. The time falls less than the multiplications, because every operation has a start-up cost that does not shrink with it.`;
}

/** What a gap between two networks of one seed can say; empty before there is one. */
export const gapWords = ({ tasks: done }: SlimView): string =>
  done.some(({ kind }) => kind === 'fine-tune')
    ? 'One seed moves the IoU by about 0.01, so smaller gaps say nothing; and the wide detector would gain from so many more epochs too.'
    : '';

/** How long the tasks took altogether, by the clock. */
export function durationWords({ tasks: done }: SlimView): string {
  const wall = done.reduce((sum, task) => sum + (task.done?.wallMilliseconds ?? 0), 0);
  return wall > 0 ? `All in ${milliseconds(wall)}, measuring included.` : '';
}
