import { readFileSync } from 'node:fs';
import { BOX_SCALE, type BoxesOfEpoch } from '../page/playing-boxes.ts';
import type { Experiment } from '../../lab/protocol/choices.ts';
import type { Settings } from '../../lab/protocol/settings.ts';
import { recordedLabel, type RecordingResult } from '../../lab/shared/recording.ts';
import { labRecording, recordingName } from '../../lab/transfer/recording.ts';
import { followAll } from '../../lab/transfer/view/follow.ts';
import { slimmingRecording, slimmingRecordingName } from '../../lab/slimming/recording.ts';
import type { RunView } from '../../lab/transfer/view/run-view.ts';
import { followAllSlimming, type SlimView } from '../../lab/slimming/view/slim-view.ts';

/** A file of public/recordings, read when the site is built. @throws Error when it is no such recording */
export function shippedRecording<Recording>(
  kind: { readonly read: (value: unknown) => RecordingResult<Recording> },
  name: string,
): Recording {
  const file = `public/recordings/${name}`;
  const result = kind.read(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.ok) throw new Error(`${file}: ${result.message}`);
  return result.recording;
}

export interface RecordedRun {
  readonly run: RunView;
  /** When and where it was recorded, in words. */
  readonly label: string;
}

/** Only the last boxes are drawn, so a page need not carry those of the epochs before. */
function withLastGalleryOnly(run: RunView): RunView {
  const last = run.stages.findLast(({ epochs }) => epochs.length > 0)?.epochs.at(-1);
  const stages = run.stages.map((stage) => ({
    ...stage,
    epochs: stage.epochs.map((epoch) => (epoch === last ? epoch : { ...epoch, gallery: [] })),
  }));
  return { ...run, stages };
}

/** The end of a recorded run, read when the site is built. @throws Error when the file is no recording */
export function recordedRun(
  experiment: Experiment,
  labelledBoxes: Settings['labelledBoxes'],
): RecordedRun {
  const recording = shippedRecording(labRecording, recordingName({ experiment, labelledBoxes }));
  const run = followAll(recording.events.map(([, event]) => event));
  return { run: withLastGalleryOnly(run), label: recordedLabel(recording) };
}

/** The boxes of the gallery after each epoch of a recorded run, small enough to stand in a page. */
export interface RecordedBoxes {
  readonly epochs: readonly BoxesOfEpoch[];
  /** When and where it was recorded, in words. */
  readonly label: string;
}

/** @throws Error when the file is no recording */
export function recordedBoxes(
  experiment: Experiment,
  labelledBoxes: Settings['labelledBoxes'],
): RecordedBoxes {
  const recording = shippedRecording(labRecording, recordingName({ experiment, labelledBoxes }));
  const run = followAll(recording.events.map(([, event]) => event));
  const epochs = run.stages.flatMap((stage) =>
    stage.epochs.map(({ iou, gallery }): BoxesOfEpoch => [
      Number(iou.toFixed(2)),
      gallery.map((box) => box.map((edge) => Math.round(edge * BOX_SCALE))),
    ]),
  );
  return { epochs, label: recordedLabel(recording) };
}

export interface RecordedSlimming {
  readonly view: SlimView;
  /** When and where it was recorded, in words. */
  readonly label: string;
}

/** The recorded way from wide to lean, at its end. @throws Error when the file is no recording */
export function recordedSlimming(): RecordedSlimming {
  const recording = shippedRecording(slimmingRecording, slimmingRecordingName);
  const view = followAllSlimming(recording.events.map(([, event]) => event));
  const tasks = view.tasks.map((task) => ({
    ...task,
    epochs: task.epochs.map((epoch) => ({ ...epoch, gallery: [] })),
  }));
  return { view: { ...view, tasks }, label: recordedLabel(recording) };
}
