import type { EventOf } from '../protocol/events.ts';
import { nextTurn } from './next-turn.ts';
import { withProgress } from './progress.ts';
import type { RunScenes } from './scenes.ts';
import type { Session } from './session.ts';
import { stageInput, type StageInput } from './stage-input.ts';

export interface StageInputs {
  readonly labelled: StageInput;
  readonly stopping: StageInput;
  readonly gallery: StageInput;
  readonly milliseconds: number;
}

/** Runs the blocks below the open ones once over all scenes that the stage uses. */
export function openInputs(
  session: Session,
  scenes: RunScenes,
  layer: number,
): AsyncGenerator<EventOf<'progress'>, StageInputs> {
  const { now } = session.deps;
  const startedAt = now();
  const of = scenes.labelled.count + scenes.stopping.count;
  return withProgress('features', async (report) => {
    const open = (set: keyof RunScenes, before: number) =>
      stageInput(scenes[set], session.weights, layer, (done) => {
        report(before + done, of);
        return nextTurn();
      });
    return {
      labelled: await open('labelled', 0),
      stopping: await open('stopping', scenes.labelled.count),
      gallery: await stageInput(scenes.gallery, session.weights, layer, nextTurn),
      milliseconds: now() - startedAt,
    };
  });
}
