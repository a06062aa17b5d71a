import { memory } from '@tensorflow/tfjs-core';
import type { LabEvent } from '../protocol/events.ts';
import { epochMirrors, epochOrder } from './data-order.ts';
import { measurePeakBytes } from './peak-bytes.ts';
import { batchSize, type StagePlan, stepsPerEpoch } from './plan.ts';
import { recorded, type Session } from './session.ts';
import type { StageInput } from './stage-input.ts';
import { LossNotFinite, trainingStep } from './training-step.ts';
import { waitForTurn } from './wait-for-turn.ts';

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
  readonly milliseconds: number;
  readonly samples: number;
}

/** A number for the epoch that no other epoch of the run has: no stage is as long as this. */
const epochKey = ({ stageIndex, epoch }: EpochTask): number => stageIndex * 10_000 + epoch;

/** The scenes of the epoch in their order, each as it is or mirrored: see withMirrors. */
function scenesOf(session: Session, task: EpochTask): Uint32Array {
  const { seed } = session.settings;
  const count = task.input.count / 2;
  const mirrored = epochMirrors(count, seed, epochKey(task));
  return epochOrder(count, seed, epochKey(task)).map(
    (scene) => scene + count * (mirrored[scene] as number),
  );
}

/** Takes one step and, in the first one of a stage, measures its memory. */
function takeStep(session: Session, task: EpochTask, scenes: Uint32Array, isFirst: boolean) {
  const { input, trained, plan } = task;
  const work = () => trainingStep(session, input, scenes, trained, plan.learningRate);
  return isFirst ? measurePeakBytes(work) : { result: work(), peakBytes: null };
}

/** One pass over the labelled scenes. @returns Null when the run was stopped on the way. */
export async function* trainEpoch(
  session: Session,
  task: EpochTask,
): AsyncGenerator<LabEvent, TrainedEpoch | null> {
  const { plan, epoch } = task;
  const { now, deviceBytes } = session.deps;
  const place = { phase: plan.phase, stage: plan.stage };
  const scenes = scenesOf(session, task);
  const steps = stepsPerEpoch(scenes.length);
  let lossSum = 0;
  let milliseconds = 0;
  for (let index = 0; index < steps; index += 1) {
    if (!(yield* waitForTurn(session))) return null;
    const startedAt = now();
    const batch = scenes.subarray(index * batchSize, (index + 1) * batchSize);
    const restingTensorBytes = memory().numBytes;
    const { result, peakBytes } = takeStep(session, task, batch, epoch === 1 && index === 0);
    const loss = (await result.data())[0] as number;
    result.dispose();
    const spent = now() - startedAt;
    session.steps += 1;
    if (!Number.isFinite(loss)) throw new LossNotFinite(session.steps);
    lossSum += loss;
    milliseconds += spent;
    yield { type: 'step', ...place, epoch, step: session.steps, loss, milliseconds: spent };
    if (peakBytes !== null) {
      yield recorded(session, {
        type: 'memory',
        ...place,
        peakTensorBytes: peakBytes,
        restingTensorBytes,
        optimizerStateBytes: session.optimizer.bytes,
        deviceBytes: deviceBytes(),
      });
    }
  }
  session.trainingMilliseconds += milliseconds;
  return { meanLoss: lossSum / steps, milliseconds, samples: steps * batchSize };
}
