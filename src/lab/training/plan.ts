import { type Block, type Phase, blocks, type Experiment, type Size } from '../protocol/choices.ts';
import type { Settings } from '../protocol/settings.ts';

/** A stretch of training during which the same blocks are open. */
export interface StagePlan {
  readonly phase: Phase;
  /** Counts the stages of one phase from 0. */
  readonly stage: number;
  readonly openBlocks: readonly Block[];
  readonly learningRate: number;
  readonly epochs: number;
  /** Epochs without a gain after which the stage ends. */
  readonly patience: number;
}

/** How many scenes of each kind a run uses. */
export interface SceneCounts {
  readonly labelled: number;
  readonly stopping: number;
  readonly validation: number;
  readonly newArtist: number;
}

export interface RunPlan {
  readonly stages: readonly StagePlan[];
  readonly scenes: SceneCounts;
}

export const batchSize = 16;

/**
 * The learning rates fall as more of the trained body opens: a new head may move far, features that
 * took hours to learn should not. Found by trying on the validation scenes.
 */
const transfer: readonly StagePlan[] = [
  {
    phase: 'frozen',
    stage: 0,
    openBlocks: ['head'],
    learningRate: 4e-3,
    // As many as last year's script would have run: early stopping is what ends the phase.
    epochs: 100,
    patience: 5,
  },
  {
    phase: 'unfrozen',
    stage: 0,
    openBlocks: ['conv4', 'head'],
    learningRate: 1e-3,
    epochs: 8,
    patience: 3,
  },
  {
    phase: 'unfrozen',
    stage: 1,
    openBlocks: blocks,
    learningRate: 5e-4,
    epochs: 12,
    patience: 4,
  },
];

/** Of 1e-3, 2e-3 and 4e-3 this rate gives the best validation IoU, in the mean of three seeds. */
const scratch: readonly StagePlan[] = [
  {
    phase: 'scratch',
    stage: 0,
    openBlocks: blocks,
    learningRate: 2e-3,
    epochs: 100,
    patience: 5,
  },
];

const fullStages: Readonly<Record<Experiment, readonly StagePlan[]>> = { transfer, scratch };

/** Epochs of each stage when the run is only a smoke test. */
const tinyEpochs: Readonly<Record<Experiment, readonly number[]>> = {
  transfer: [10, 2, 2],
  scratch: [4],
};

const stagesOf = (experiment: Experiment, size: Size): readonly StagePlan[] =>
  size === 'full'
    ? fullStages[experiment]
    : fullStages[experiment].map((stage, index) => ({
        ...stage,
        epochs: tinyEpochs[experiment][index] ?? 1,
      }));

const tinyScenes: SceneCounts = { labelled: 64, stopping: 32, validation: 200, newArtist: 200 };

/** What a run with these settings will do. */
export function planRun({ experiment, size, labelledBoxes }: Settings): RunPlan {
  const fullScenes = {
    labelled: labelledBoxes,
    stopping: 150,
    validation: 1_000,
    newArtist: 1_000,
  };
  return {
    stages: stagesOf(experiment, size),
    scenes: size === 'full' ? fullScenes : tinyScenes,
  };
}

/** Steps of one epoch: whole batches only. */
export const stepsPerEpoch = (labelled: number): number => Math.floor(labelled / batchSize);
