import { galleryCount } from '../../protocol/choices.ts';
import type { EventOf } from '../../protocol/events.ts';
import { composeScenes, type SceneSet } from '../../engine/scenes/scene-set.ts';
import type { Split } from '../../engine/scenes/splits.ts';
import { LabelledScenes } from './labelled-scenes.ts';
import { type Report, withProgress } from '../progress.ts';
import type { SceneCounts } from '../plan.ts';
import type { RunDeps } from '../run-deps.ts';
import type { Session } from '../session.ts';

/** Scenes that the training steps never see. */
export interface AsideScenes {
  /** Kept aside for early stopping. */
  readonly stopping: SceneSet;
  /** Shown with their predicted boxes after every epoch. */
  readonly gallery: SceneSet;
}

export interface RunScenes {
  readonly labelled: LabelledScenes;
  /** Made when first asked for, which is after an epoch: the first step does not wait for them. */
  readonly aside: () => Promise<AsideScenes>;
}

/** What the scenes of a run depend on. */
interface ScenesFor {
  readonly deps: Pick<RunDeps, 'sprites'>;
  readonly plan: { readonly scenes: Pick<SceneCounts, 'labelled' | 'stopping'> };
}

/** Makes them once, at the first call. */
function asideScenes({ deps, plan }: ScenesFor): () => Promise<AsideScenes> {
  let made: Promise<AsideScenes> | undefined;
  const make = async (): Promise<AsideScenes> => ({
    stopping: await composeScenes(deps.sprites, 'stopping', plan.scenes.stopping),
    gallery: await composeScenes(deps.sprites, 'validation', galleryCount),
  });
  return () => (made ??= make());
}

async function composeAll(
  { deps }: Session,
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

export const openScenes = (session: ScenesFor): RunScenes => ({
  labelled: new LabelledScenes(session.deps.sprites, session.plan.scenes.labelled),
  aside: asideScenes(session),
});

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
