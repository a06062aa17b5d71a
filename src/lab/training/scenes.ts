import { galleryCount } from '../protocol/choices.ts';
import type { EventOf } from '../protocol/events.ts';
import { composeScenes, type SceneSet } from '../scenes/scene-set.ts';
import type { Split } from '../scenes/splits.ts';
import { withMirrors } from './mirror.ts';
import { type Report, withProgress } from './progress.ts';
import type { SceneCounts } from './plan.ts';
import type { RunDeps } from './run-deps.ts';
import type { Session } from './session.ts';

/** The scenes of a run that it needs from its first step. */
export interface RunScenes {
  /** With boxes, followed by their mirror images. */
  readonly labelled: SceneSet;
  /** Kept aside for early stopping. */
  readonly stopping: SceneSet;
  /** Shown with their predicted boxes after every epoch. */
  readonly gallery: SceneSet;
}

async function composeAll(
  { deps }: { readonly deps: Pick<RunDeps, 'sprites'> },
  wanted: readonly (readonly [Split, number])[],
  report: Report,
): Promise<SceneSet[]> {
  const of = wanted.reduce((total, [, count]) => total + count, 0);
  const sets: SceneSet[] = [];
  let before = 0;
  for (const [split, count] of wanted) {
    const onProgress = (done: number) => report(before + done, of);
    sets.push(await composeScenes(deps.sprites, split, count, { onProgress }));
    before += count;
  }
  return sets;
}

export function makeScenes(session: {
  readonly deps: Pick<RunDeps, 'sprites'>;
  readonly plan: { readonly scenes: Pick<SceneCounts, 'labelled' | 'stopping'> };
}): AsyncGenerator<EventOf<'progress'>, RunScenes> {
  const { labelled, stopping } = session.plan.scenes;
  return withProgress('scenes', async (report) => {
    const [learnt, aside, gallery] = (await composeAll(
      session,
      [
        ['boxes', labelled],
        ['stopping', stopping],
        ['validation', galleryCount],
      ],
      report,
    )) as [SceneSet, SceneSet, SceneSet];
    return { labelled: withMirrors(learnt), stopping: aside, gallery };
  });
}

export interface ScoringScenes {
  readonly validation: SceneSet;
  readonly newArtist: SceneSet;
}

/** Scenes that never take part in training; made when the first phase is over. */
export function makeScoringScenes(
  session: Session,
): AsyncGenerator<EventOf<'progress'>, ScoringScenes> {
  const { validation, newArtist } = session.plan.scenes;
  return withProgress('scenes', async (report) => {
    const [seen, unseen] = (await composeAll(
      session,
      [
        ['validation', validation],
        ['new-artist', newArtist],
      ],
      report,
    )) as [SceneSet, SceneSet];
    return { validation: seen, newArtist: unseen };
  });
}
