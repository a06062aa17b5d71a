import type { AsideScenes, RunScenes } from './scenes.ts';
import type { Session } from './session.ts';
import { stageInput, type StageInput } from './stage-input.ts';

type AsideInputs = Readonly<Record<keyof AsideScenes, StageInput>>;

export interface StageInputs {
  readonly labelled: StageInput;
  /** For validation, after an epoch. */
  readonly aside: () => Promise<AsideInputs>;
}

/** The scenes of a stage, for the blocks from `layer` upwards. */
export function openInputs(
  { weights }: Session,
  { labelled, aside }: RunScenes,
  layer: number,
): StageInputs {
  let opened: AsideInputs | undefined;
  return {
    labelled: stageInput(labelled, weights, layer),
    aside: async () => {
      const { stopping, gallery } = await aside();
      opened ??= {
        stopping: stageInput(stopping, weights, layer),
        gallery: stageInput(gallery, weights, layer),
      };
      return opened;
    },
  };
}
