import type { Phase } from '../protocol/choices.ts';
import type { EventOf, LabEvent, Score } from '../protocol/events.ts';
import type { SceneSet } from '../engine/scenes/scene-set.ts';
import { evaluate } from './evaluate.ts';
import { nextTurn } from './next-turn.ts';
import { withProgress } from './progress.ts';
import { makeScoringScenes, type ScoringScenes } from './data/scenes.ts';
import { recorded, type Session } from './session.ts';
import { stageInput } from './data/stage-input.ts';

/** Makes the scenes at the first score and keeps them for the next one. */
export class Scorer {
  #scenes: ScoringScenes | null = null;

  async *score(session: Session, phase: Phase): AsyncGenerator<LabEvent, void> {
    this.#scenes ??= yield* makeScoringScenes(session);
    const { validation, newArtist } = this.#scenes;
    const of = validation.count + newArtist.count;
    const scores = yield* withProgress('scoring', async (report) => {
      const first = await scoreOf(session, validation, (done) => report(done, of));
      const second = await scoreOf(session, newArtist, (done) =>
        report(validation.count + done, of),
      );
      return { validation: first, newArtist: second };
    });
    const event: EventOf<'score'> = { type: 'score', phase, ...scores };
    yield recorded(session, event);
  }
}

async function scoreOf(
  { weights }: Session,
  scenes: SceneSet,
  onPiece: (done: number) => void,
): Promise<Score> {
  const input = stageInput(scenes, weights, 0);
  const { iou, shareAboveHalf } = await evaluate(weights, input, (done) => {
    onPiece(done);
    return nextTurn();
  });
  return { iou, shareAboveHalf, scenes: scenes.count };
}
