import { formatCount, formatPercent, formatBytes } from '../../../units/index.ts';
import { currentStage, lastEpoch, type RunView } from './run-view.ts';
import { openWords, stageName } from './stage-words.ts';
import { backendNames, iou, milliseconds, plural, phaseNames } from '../../shared/words.ts';

const tasks = {
  backend: 'Starting the backend',
  files: 'Loading the network and the pictures',
  scenes: 'Composing the scenes',
  measuring: 'Measuring which backend is fastest here',
  timing: 'Measuring step time and memory',
  scoring: 'Scoring on scenes that took no part in training',
} as const;

function progressWords({ progress }: RunView): string {
  if (!progress) return 'Getting ready.';
  const share =
    progress.of > 1 ? `: ${formatCount(progress.done)} of ${formatCount(progress.of)}` : '';
  return `${tasks[progress.task]}${share}.`;
}

function trainingWords(run: RunView): string {
  const stage = currentStage(run);
  if (!stage) return 'Getting ready.';
  const { plan, epochs } = stage;
  const epoch = Math.min(epochs.length + 1, plan.plannedEpochs);
  return `${stageName(plan)}: epoch ${epoch} of at most ${plan.plannedEpochs}. What learns: ${openWords(plan)}.`;
}

function endWords(run: RunView): string {
  const ran = run.stages.reduce((sum, { epochs }) => sum + epochs.length, 0);
  const trained = milliseconds(run.done?.trainingMilliseconds ?? 0);
  const early = run.stages.filter(({ end }) => end?.reason === 'early-stop').length;
  const by = early > 0 ? ', and stopped early by itself' : '';
  return run.status === 'finished'
    ? `Done: ${plural(ran, 'epoch')} in ${trained} of training${by}.`
    : `Stopped by you after ${plural(ran, 'epoch')} and ${trained} of training.`;
}

/** A run on this device that was not finished. */
export interface SavedRun {
  readonly phase: string;
  readonly epoch: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** "A run is saved here: unfrozen, epoch 18, 30 Nov 2026, 07:20. “Resume” goes on from there." */
function savedWords({ phase, epoch, savedAt }: SavedRun): string {
  const names: Readonly<Record<string, string>> = phaseNames;
  const when = new Date(savedAt).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return `A run with these settings is saved on this device: ${names[phase] ?? phase}, after epoch ${epoch}, on ${when}. “Resume” goes on from there.`;
}

/**
 * One sentence on where the run stands.
 * @param saved An unfinished run that can be resumed; it matters while none runs.
 */
export function statusSentence(run: RunView, saved: SavedRun | null = null): string {
  switch (run.status) {
    case 'idle':
      return saved ? savedWords(saved) : 'Nothing is loaded or computed before you start.';
    case 'preparing':
      return progressWords(run);
    case 'training':
      return run.progress ? progressWords(run) : trainingWords(run);
    case 'paused':
      return `Paused. ${trainingWords(run)}`;
    case 'unplugged':
      return unpluggedWords(run);
    case 'finished':
    case 'stopped':
      return endWords(run);
    case 'failed':
      return run.error?.message ?? 'The run has failed.';
  }
}

function unpluggedWords(run: RunView): string {
  const lost = run.step && run.checkpoint ? run.step.step - stepsBefore(run) : null;
  const loss = lost === null ? '' : ` ${plural(lost, 'step is', 'steps are')} lost.`;
  return run.checkpoint?.stored
    ? `The plug is pulled: the worker is gone.${loss} The last checkpoint is safe.`
    : `The plug is pulled before the first checkpoint, so the run starts anew.`;
}

/** Steps up to the last whole epoch. */
const stepsBefore = (run: RunView): number => lastEpoch(run)?.step ?? 0;

/** What is read aloud now and then, so it is short. */
export function announcement(run: RunView): string {
  const epoch = lastEpoch(run);
  if (run.status === 'training' && epoch) {
    const stage = currentStage(run);
    const name = stage ? stageName(stage.plan) : '';
    return `${name}, epoch ${epoch.epoch}: IoU ${iou(epoch.iou, 2)}.`;
  }
  return statusSentence(run);
}

/** "0.69 on 1,000 held-out scenes, 0.59 on an artist that it never saw". */
export function scoreSentence(run: RunView): string {
  const score = run.scores.at(-1);
  if (!score) return '';
  const { validation, newArtist } = score;
  return (
    `Mean IoU ${iou(validation.iou, 2)} on ${formatCount(validation.scenes)} scenes that took no part, ` +
    `${formatPercent(validation.shareAboveHalf)} of the boxes above one half; ` +
    `${iou(newArtist.iou, 2)} on an artist that it never saw.`
  );
}

/** Which backend computes, why, and with which kernels; empty before it is known. */
export const backendSentence = ({ backend }: RunView): string =>
  backend ? `${backendNames[backend.chosen]}. ${backend.reason} Kernels: ${backend.kernels}.` : '';

/** The state of the saved epochs in a sentence or two. */
export function checkpointSentence({ checkpoint, checkpoints }: RunView): string {
  if (!checkpoint) return 'After every epoch the whole training state is saved on this device.';
  if (!checkpoint.stored) return `Not saved: ${checkpoint.message}. Training goes on without.`;
  const where = `${phaseNames[checkpoint.phase]}, epoch ${checkpoint.epoch}`;
  return (
    `${plural(checkpoints, 'checkpoint')} saved. The newest (${where}) has ${formatBytes(checkpoint.bytes)} ` +
    `and took ${milliseconds(checkpoint.milliseconds)}. The last two are kept.`
  );
}
