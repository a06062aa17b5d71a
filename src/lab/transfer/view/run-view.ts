import type { Phase } from '../../protocol/choices.ts';
import type { EpochEvent, EventOf, Score, Stage } from '../../protocol/events.ts';

/** Where a run stands, as far as the page can tell. */
export type RunStatus =
  'idle' | 'preparing' | 'training' | 'paused' | 'unplugged' | 'finished' | 'stopped' | 'failed';

/** A step as a curve and a count need it. */
interface SeenStep {
  readonly epoch: number;
  readonly step: number;
  readonly loss: number;
  readonly milliseconds: number;
}

/** What has been seen of one stage of the plan. */
export interface StageView {
  readonly plan: Stage;
  readonly opened: EventOf<'stage'> | null;
  readonly epochs: readonly EpochEvent[];
  readonly memory: EventOf<'memory'> | null;
  readonly end: EventOf<'stage-end'> | null;
}

/** All that the page shows of a run: built from its events alone, whether they are live or recorded. */
export interface RunView {
  readonly status: RunStatus;
  readonly start: EventOf<'start'> | null;
  readonly backend: EventOf<'backend'> | null;
  readonly progress: EventOf<'progress'> | null;
  readonly stages: readonly StageView[];
  /** The newest step; null before the first. */
  readonly step: (SeenStep & { readonly phase: Phase; readonly stage: number }) | null;
  /** Steps that this page has seen, and the time that they took. */
  readonly steps: { readonly count: number; readonly milliseconds: number };
  /** The newest checkpoint, and how many were saved. */
  readonly checkpoint: EventOf<'checkpoint'> | null;
  readonly checkpoints: number;
  readonly scores: readonly {
    readonly phase: Phase;
    readonly validation: Score;
    readonly newArtist: Score;
  }[];
  readonly done: EventOf<'done'> | null;
  readonly error: EventOf<'error'> | null;
  readonly notice: string;
}

export const emptyRun: RunView = {
  status: 'idle',
  start: null,
  backend: null,
  progress: null,
  stages: [],
  step: null,
  steps: { count: 0, milliseconds: 0 },
  checkpoint: null,
  checkpoints: 0,
  scores: [],
  done: null,
  error: null,
  notice: '',
};

/** The stage in which the run is, or the last one that was opened. */
export const currentStage = ({ stages }: RunView): StageView | null =>
  stages.findLast(({ opened, epochs }) => opened !== null || epochs.length > 0) ?? null;

export const lastEpoch = (run: RunView): EpochEvent | null =>
  run.stages.findLast(({ epochs }) => epochs.length > 0)?.epochs.at(-1) ?? null;

/** Time in which the features of a stage were computed. */
export const cachingMilliseconds = ({ epochs }: StageView): number =>
  epochs.reduce((sum, epoch) => sum + epoch.cachingMilliseconds, 0);

/** Training time of a stage in milliseconds, its kept features included. */
export const stageMilliseconds = (stage: StageView): number =>
  stage.end?.trainingMilliseconds ??
  cachingMilliseconds(stage) +
    stage.epochs.reduce((sum, { trainingMilliseconds }) => sum + trainingMilliseconds, 0);

export const trainingMilliseconds = (run: RunView): number =>
  run.stages.reduce((sum, stage) => sum + stageMilliseconds(stage), 0);

/** Samples that went through a training step in whole epochs. */
export const samplesSeen = (run: RunView): number =>
  run.stages.flatMap(({ epochs }) => epochs).reduce((sum, { samples }) => sum + samples, 0);

export const ranEpochs = (run: RunView): number =>
  run.stages.reduce((sum, { epochs }) => sum + epochs.length, 0);

/** The number that the page shows: the held-out scenes' once they are scored, else the last epoch's. */
export function shownIou(run: RunView): { iou: number; scenes: number | null } | null {
  const score = run.scores.at(-1);
  const epoch = lastEpoch(run);
  const scored = score !== undefined && (epoch === null || epoch.phase === score.phase);
  if (scored) return { iou: score.validation.iou, scenes: score.validation.scenes };
  return epoch && { iou: epoch.iou, scenes: null };
}
