import { memory } from '@tensorflow/tfjs-core';
import type { TrainingEvent, EventOf } from '../protocol/events.ts';
import { epochMirrors, epochOrder } from './data/data-order.ts';
import { batchSize, type StagePlan, stepsPerEpoch } from './plan.ts';
import { recorded, type Training } from './session.ts';
import type { StageInput } from './data/stage-input.ts';
import { LossNotFinite, trainingStep } from './step/training-step.ts';
import { nextTurn } from './next-turn.ts';

/** Counts from 0. From the second step on the optimiser keeps its state. */
const measuredStep = 1;

export interface EpochTask {
  readonly plan: StagePlan;
  readonly stageIndex: number;
  /** Counts from 1 within the stage. */
  readonly epoch: number;
  readonly input: StageInput;
  /** Names of the parameters that learn. */
  readonly trained: readonly string[];
}

export interface TrainedEpoch {
  readonly meanLoss: number;
  /** Of the training steps. */
  readonly milliseconds: number;
  /** Of the features that the steps wanted and that were not kept yet. */
  readonly cachingMilliseconds: number;
  readonly samples: number;
}

/** A number for the epoch that no other epoch of the run has: no stage is as long as this. */
const epochKey = ({ stageIndex, epoch }: EpochTask): number => stageIndex * 10_000 + epoch;

/** The scenes of the epoch in their order, each as it is or mirrored: see LabelledScenes. */
function scenesOf(session: Training, task: EpochTask): Uint32Array {
  const { seed } = session.settings;
  const count = task.input.count / 2;
  const mirrored = epochMirrors(count, seed, epochKey(task));
  return epochOrder(count, seed, epochKey(task)).map(
    (scene) => scene + count * (mirrored[scene] as number),
  );
}

/** One pass over the labelled scenes. @returns Null when the run was stopped on the way. */
export async function* trainEpoch(
  session: Training,
  task: EpochTask,
): AsyncGenerator<TrainingEvent, TrainedEpoch | null> {
  const { plan, epoch, input, trained } = task;
  const { now, deviceBytes } = session.deps;
  const place = { phase: plan.phase, stage: plan.stage };
  const scenes = scenesOf(session, task);
  const steps = stepsPerEpoch(scenes.length);
  let lossSum = 0;
  let milliseconds = 0;
  let cachingMilliseconds = 0;
  for (let index = 0; index < steps; index += 1) {
    if (!(yield* waitForTurn(session))) return null;
    const batch = scenes.subarray(index * batchSize, (index + 1) * batchSize);
    input.make(batch);
    const cachingFrom = now();
    await input.prepare(batch);
    const startedAt = now();
    cachingMilliseconds += startedAt - cachingFrom;
    const restingTensorBytes = memory().numBytes;
    const step = { input, scenes: batch, trained, learningRate: plan.learningRate };
    const outcome = trainingStep(session, step, epoch === 1 && index === measuredStep);
    const loss = (await outcome.loss.data())[0] as number;
    outcome.loss.dispose();
    const spent = now() - startedAt;
    session.steps += 1;
    if (!Number.isFinite(loss)) throw new LossNotFinite(session.steps);
    lossSum += loss;
    milliseconds += spent;
    yield { type: 'step', ...place, epoch, step: session.steps, loss, milliseconds: spent };
    if (outcome.memory) {
      yield recorded(session, {
        type: 'memory',
        ...place,
        peakTensorBytes: restingTensorBytes + outcome.memory.peakBytes,
        activationTensorBytes: outcome.memory.activationBytes,
        restingTensorBytes,
        optimizerStateBytes: session.optimizer.bytes,
        deviceBytes: deviceBytes(),
      });
    }
  }
  session.trainingMilliseconds += milliseconds + cachingMilliseconds;
  return {
    meanLoss: lossSum / steps,
    milliseconds,
    cachingMilliseconds,
    samples: steps * batchSize,
  };
}

/**
 * Before each step: lets messages in, and waits while the run is paused. A single step is let
 * through while the run counts as paused. @returns Whether to go on.
 */
async function* waitForTurn(
  session: Training,
): AsyncGenerator<EventOf<'paused'> | EventOf<'continued'>, boolean> {
  const { control } = session.deps;
  await nextTurn();
  for (;;) {
    const permission = control.permission();
    if (permission === 'stop') return false;
    if (permission === 'go') break;
    if (session.saysPaused) {
      await control.change();
      continue;
    }
    session.saysPaused = true;
    yield { type: 'paused' };
  }
  if (session.saysPaused && !control.paused) {
    session.saysPaused = false;
    yield { type: 'continued' };
  }
  return true;
}
