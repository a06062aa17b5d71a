import { toParameters } from '../engine/network/parameters.ts';
import type { SlimEventOf, SlimEvent } from './events.ts';
import { BestWeights } from '../training/step/best-weights.ts';
import { afterEpoch, freshPatience, type Patience } from '../training/early-stopping.ts';
import { type TrainedEpoch, trainEpoch } from '../training/epoch.ts';
import { boxesOf, evaluate } from '../training/evaluate.ts';
import { nextTurn } from '../training/next-turn.ts';
import type { StagePlan } from '../training/plan.ts';
import { moveWeights } from '../training/session.ts';
import { stageIndexOf } from './plan.ts';
import { scalesOf } from './scales.ts';
import type { SlimSession } from './session.ts';
import { penalty } from './shrink.ts';

async function epochEvent(
  session: SlimSession,
  plan: StagePlan,
  epoch: number,
  trained: TrainedEpoch,
): Promise<SlimEventOf<'epoch'>> {
  const startedAt = session.deps.now();
  const { loss, iou } = await evaluate(session.weights, session.inputs.stopping, nextTurn);
  const gallery = await evaluate(session.weights, session.inputs.gallery, nextTurn);
  return {
    type: 'epoch',
    phase: plan.phase,
    stage: plan.stage,
    epoch,
    step: session.steps,
    trainingLoss: trained.meanLoss,
    loss,
    iou,
    best: false,
    trainingMilliseconds: trained.milliseconds,
    cachingMilliseconds: trained.cachingMilliseconds,
    validatingMilliseconds: session.deps.now() - startedAt,
    samples: trained.samples,
    gallery: boxesOf(gallery),
  };
}

/** One epoch of all layers. @returns What it gave, or null when the task was stopped on the way. */
async function* oneEpoch(
  session: SlimSession,
  plan: StagePlan,
  epoch: number,
): AsyncGenerator<SlimEvent, SlimEventOf<'epoch'> | null> {
  const trained = yield* trainEpoch(session, {
    plan,
    epoch,
    stageIndex: stageIndexOf[plan.phase === 'l1' ? 'l1' : 'fine-tune'],
    input: session.inputs.labelled,
    trained: Object.keys(session.weights),
  });
  return trained && (await epochEvent(session, plan, epoch, trained));
}

async function channelsEvent(
  session: SlimSession,
  epoch: number,
  strength: number,
): Promise<SlimEventOf<'channels'>> {
  const scales = scalesOf(await toParameters(session.weights));
  const arrays = scales.map((values) => Float32Array.from(values));
  return { type: 'channels', phase: 'l1', epoch, scales, penalty: penalty(arrays, strength) };
}

/**
 * Trains while L1 presses on the scales, for all planned epochs: the last weights count, not those
 * of the best epoch, which would be the ones before the channels died. @returns False when stopped.
 */
export async function* trainWithL1(
  session: SlimSession,
  strength: number,
): AsyncGenerator<SlimEvent, boolean> {
  const { l1 } = session.plan;
  yield await channelsEvent(session, 0, strength);
  for (let epoch = 1; epoch <= l1.epochs; epoch += 1) {
    const event = yield* oneEpoch(session, l1, epoch);
    if (!event) return false;
    yield event;
    yield await channelsEvent(session, epoch, strength);
  }
  return true;
}

/** Trains until patience runs out and takes the weights of the best epoch. @returns False when stopped. */
export async function* trainToRepair(session: SlimSession): AsyncGenerator<SlimEvent, boolean> {
  const { fineTune } = session.plan;
  const best = new BestWeights(null);
  let patience: Patience = freshPatience;
  try {
    for (let epoch = 1; epoch <= fineTune.epochs; epoch += 1) {
      const event = yield* oneEpoch(session, fineTune, epoch);
      if (!event) return false;
      patience = afterEpoch(patience, event.loss);
      const isBest = patience.epochsWithoutGain === 0;
      if (isBest) best.hold(session.weights, Object.keys(session.weights), epoch, event.loss);
      yield { ...event, best: isBest };
      if (patience.epochsWithoutGain >= fineTune.patience) break;
    }
    moveWeights(session, best.copies());
    return true;
  } finally {
    best.dispose();
  }
}
