import { namesIn } from '../engine/network/detector.ts';
import { lowestOpenLayer } from '../engine/network/shapes.ts';
import type { EventOf, LabEvent } from '../protocol/events.ts';
import { BestWeights } from './step/best-weights.ts';
import { afterEpoch, type Patience } from './early-stopping.ts';
import { type EpochTask, type TrainedEpoch, trainEpoch } from './epoch.ts';
import { boxesOf, evaluate } from './evaluate.ts';
import { featureBytes } from './data/kept-features.ts';
import { nextTurn } from './next-turn.ts';
import type { StagePlan } from './plan.ts';
import type { StageProgress } from './run-state.ts';
import type { RunScenes, AsideScenes } from './data/scenes.ts';
import { moveWeights, recorded, type Session, stateOf } from './session.ts';
import { stageInput, type StageInput } from './data/stage-input.ts';

type AsideInputs = Readonly<Record<keyof AsideScenes, StageInput>>;

interface StageInputs {
  readonly labelled: StageInput;
  /** For validation, after an epoch. */
  readonly aside: () => Promise<AsideInputs>;
}

/** The scenes of a stage, for the blocks from `layer` upwards. */
function openInputs(
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

/** A stage while it runs. */
interface StageBooks {
  readonly stageIndex: number;
  readonly plan: StagePlan;
  readonly trained: readonly string[];
  readonly best: BestWeights;
  epochsDone: number;
  patience: Patience;
  trainingMilliseconds: number;
}

function openBooks(session: Session, stageIndex: number, from: StageProgress | null): StageBooks {
  const plan = session.plan.stages[stageIndex] as StagePlan;
  return {
    stageIndex,
    plan,
    trained: namesIn(session.weights, plan.openBlocks),
    best: new BestWeights(from?.best ?? null),
    epochsDone: from?.epochsDone ?? 0,
    patience: {
      bestLoss: from?.best?.loss ?? null,
      epochsWithoutGain: from?.epochsWithoutGain ?? 0,
    },
    trainingMilliseconds: from?.trainingMilliseconds ?? 0,
  };
}

const placeOf = ({ plan }: StageBooks) => ({ phase: plan.phase, stage: plan.stage });

const outOfPatience = ({ plan, patience }: StageBooks): boolean =>
  patience.epochsWithoutGain >= plan.patience;

const progressOf = async (books: StageBooks): Promise<StageProgress> => ({
  stageIndex: books.stageIndex,
  epochsDone: books.epochsDone,
  epochsWithoutGain: books.patience.epochsWithoutGain,
  best: await books.best.save(),
  trainingMilliseconds: books.trainingMilliseconds,
});

/** Validates what the epoch gave and enters it into the books. */
async function closeEpoch(
  session: Session,
  books: StageBooks,
  inputs: StageInputs,
  trained: TrainedEpoch,
): Promise<EventOf<'epoch'>> {
  const startedAt = session.deps.now();
  const aside = await inputs.aside();
  const evaluation = await evaluate(session.weights, aside.stopping, nextTurn);
  const gallery = await evaluate(session.weights, aside.gallery, nextTurn);
  books.epochsDone += 1;
  books.trainingMilliseconds += trained.milliseconds + trained.cachingMilliseconds;
  books.patience = afterEpoch(books.patience, evaluation.loss);
  const isBest = books.patience.epochsWithoutGain === 0;
  if (isBest) {
    books.best.hold(session.weights, books.trained, books.epochsDone, evaluation.loss);
  }
  return recorded(session, {
    type: 'epoch',
    ...placeOf(books),
    epoch: books.epochsDone,
    step: session.steps,
    trainingLoss: trained.meanLoss,
    loss: evaluation.loss,
    iou: evaluation.iou,
    best: isBest,
    trainingMilliseconds: trained.milliseconds,
    cachingMilliseconds: trained.cachingMilliseconds,
    validatingMilliseconds: session.deps.now() - startedAt,
    samples: trained.samples,
    gallery: boxesOf(gallery),
  });
}

async function checkpoint(session: Session, books: StageBooks): Promise<EventOf<'checkpoint'>> {
  const state = await stateOf(session, await progressOf(books));
  const report = await session.deps.saveCheckpoint(state);
  return { type: 'checkpoint', ...placeOf(books), epoch: books.epochsDone, ...report };
}

/**
 * Trains the open blocks until the planned end or until patience runs out, and puts the weights of
 * the best epoch back. @returns False when the run was stopped on the way.
 */
export async function* runStage(
  session: Session,
  scenes: RunScenes,
  stageIndex: number,
  from: StageProgress | null,
): AsyncGenerator<LabEvent, boolean> {
  const books = openBooks(session, stageIndex, from);
  const { plan } = books;
  const layer = lowestOpenLayer(plan.openBlocks);
  const inputs = openInputs(session, scenes, layer);
  const opened: EventOf<'stage'> = {
    type: 'stage',
    ...placeOf(books),
    epochsDone: books.epochsDone,
    cachedFeatureBytes: featureBytes(scenes.labelled.count + session.plan.scenes.stopping, layer),
  };
  if (books.epochsDone === 0) recorded(session, opened);
  yield opened;

  while (books.epochsDone < plan.epochs && !outOfPatience(books)) {
    const epoch = books.epochsDone + 1;
    const task: EpochTask = { ...books, epoch, input: inputs.labelled };
    const trained = yield* trainEpoch(session, task);
    if (!trained) return false;
    yield await closeEpoch(session, books, inputs, trained);
    yield await checkpoint(session, books);
  }

  moveWeights(session, books.best.copies());
  yield recorded(session, {
    type: 'stage-end',
    ...placeOf(books),
    bestEpoch: books.best.epoch,
    ranEpochs: books.epochsDone,
    plannedEpochs: plan.epochs,
    reason: outOfPatience(books) ? 'early-stop' : 'planned-end',
    trainingMilliseconds: books.trainingMilliseconds,
  });
  books.best.dispose();
  return true;
}
