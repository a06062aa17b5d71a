import { blocks, type Size } from '../protocol/choices.ts';
import type { SceneCounts, StagePlan } from '../training/plan.ts';

export interface SlimmingPlan {
  readonly scenes: Omit<SceneCounts, 'newArtist'>;
  readonly l1: StagePlan;
  /**
   * Step size of the scales. It is large: over the few epochs a scale of 1 must be able to reach 0,
   * and a channel that is needed must be able to push back.
   */
  readonly scaleLearningRate: number;
  readonly fineTune: StagePlan;
}

const l1: StagePlan = {
  phase: 'l1',
  stage: 0,
  openBlocks: blocks,
  learningRate: 5e-4,
  epochs: 10,
  // The penalty raises the loss on purpose, so nothing stops early.
  patience: Infinity,
};

/** A small network learns with larger steps than the large one. */
const fineTune: StagePlan = {
  phase: 'fine-tune',
  stage: 0,
  openBlocks: blocks,
  learningRate: 2e-3,
  epochs: 60,
  patience: 20,
};

const full: SlimmingPlan = {
  scenes: { labelled: 200, stopping: 150, validation: 1_000 },
  l1,
  scaleLearningRate: 0.4,
  fineTune,
};

/** The same in a fifth of the steps: the scales take larger ones, so that as many channels die. */
const tiny: SlimmingPlan = {
  scenes: { labelled: 64, stopping: 32, validation: 200 },
  l1: { ...l1, epochs: 6 },
  scaleLearningRate: 2,
  fineTune: { ...fineTune, epochs: 8 },
};

export const planSlimming = (size: Size): SlimmingPlan => (size === 'full' ? full : tiny);

/** Keeps the order of the data apart from that of the stages before. */
export const stageIndexOf = { l1: 4, 'fine-tune': 5 } as const;
