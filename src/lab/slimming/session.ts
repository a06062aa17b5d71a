import { dispose } from '@tensorflow/tfjs-core';
import { type NetworkParameters, toWeights, type Weights } from '../engine/network/parameters.ts';
import type { SlimSettings } from './command.ts';
import type { StageScenes } from '../training/data/labelled-scenes.ts';
import type { RunDeps } from '../training/run-deps.ts';
import type { RunScenes } from '../training/data/scenes.ts';
import type { Training } from '../training/session.ts';
import { stageInput, type StageInput } from '../training/data/stage-input.ts';
import type { SlimmingPlan } from './plan.ts';

/** What a task needs from around it. The TF.js backend is already running. */
export type SlimDeps = Pick<RunDeps, 'sprites' | 'device' | 'deviceBytes' | 'now' | 'control'>;

/** The scenes of a task as the network takes them: all layers are open, so as pixels. */
export interface SlimInputs {
  readonly labelled: StageInput;
  readonly stopping: StageInput;
  readonly gallery: StageInput;
}

/** A task while it lives. */
export interface SlimSession extends Training {
  readonly deps: SlimDeps;
  readonly settings: SlimSettings;
  readonly plan: SlimmingPlan;
  readonly inputs: SlimInputs;
  /** Held-out scenes, made at the first score. */
  validation: StageInput | null;
}

type Given = Pick<SlimSession, 'deps' | 'settings' | 'plan' | 'inputs'>;

export const openSlimSession = (
  given: Given,
  model: NetworkParameters,
  optimizer: Training['optimizer'],
): SlimSession => ({
  ...given,
  optimizer,
  weights: toWeights(model),
  steps: 0,
  trainingMilliseconds: 0,
  history: [],
  saysPaused: false,
  validation: null,
});

export const pixelsOf = (scenes: StageScenes): StageInput => stageInput(scenes, {}, 0);

export async function inputsOf({ labelled, aside }: RunScenes): Promise<SlimInputs> {
  const { stopping, gallery } = await aside();
  return {
    labelled: pixelsOf(labelled),
    stopping: pixelsOf(stopping),
    gallery: pixelsOf(gallery),
  };
}

/** Puts another model in the place of the one that is held. */
export function replaceWeights(session: Pick<Training, 'weights'>, weights: Weights): void {
  dispose({ ...session.weights });
  session.weights = weights;
}
