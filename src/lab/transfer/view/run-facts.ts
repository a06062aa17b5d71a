/** The numbers of a run that a learner's predictions are held against. */
import type { Phase } from '../../protocol/choices.ts';
import type { LabEvent, Score } from '../../protocol/events.ts';

interface StageFacts {
  readonly ranEpochs: number;
  readonly plannedEpochs: number;
  /** Mean over the epochs, without validation. */
  readonly millisecondsPerEpoch: number;
}

export interface RunFacts {
  /** Finished stages, by phase and the stage's number in it, such as `unfrozen 1`. */
  readonly stages: Readonly<Record<string, StageFacts>>;
  readonly validation: Readonly<Partial<Record<Phase, Score>>>;
  readonly newArtist: Readonly<Partial<Record<Phase, Score>>>;
}

export const noFacts: RunFacts = { stages: {}, validation: {}, newArtist: {} };

export const stageName = (phase: Phase, stage: number): string => `${phase} ${stage}`;

/** The facts after one more event; the same object where the event adds none. */
export function learn(facts: RunFacts, event: LabEvent): RunFacts {
  switch (event.type) {
    case 'start':
      return noFacts;
    case 'stage-end': {
      const { ranEpochs, plannedEpochs, trainingMilliseconds } = event;
      const stage: StageFacts = {
        ranEpochs,
        plannedEpochs,
        millisecondsPerEpoch: trainingMilliseconds / Math.max(1, ranEpochs),
      };
      const name = stageName(event.phase, event.stage);
      return { ...facts, stages: { ...facts.stages, [name]: stage } };
    }
    case 'score':
      return {
        ...facts,
        validation: { ...facts.validation, [event.phase]: event.validation },
        newArtist: { ...facts.newArtist, [event.phase]: event.newArtist },
      };
    default:
      return facts;
  }
}
