import type { RunScenes } from './scenes.ts';
import type { Session } from './session.ts';
import { stageInput, type StageInput } from './stage-input.ts';

export type StageInputs = Readonly<Record<keyof RunScenes, StageInput>>;

/** The scenes of a stage, for the blocks from `layer` upwards. */
export const openInputs = (
  { weights }: Session,
  { labelled, stopping, gallery }: RunScenes,
  layer: number,
): StageInputs => ({
  labelled: stageInput(labelled, weights, layer),
  stopping: stageInput(stopping, weights, layer),
  gallery: stageInput(gallery, weights, layer),
});
