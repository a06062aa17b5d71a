import { clone, dispose, type Tensor } from '@tensorflow/tfjs-core';
import {
  type NetworkParameters,
  toParameters,
  type Weights,
} from '../engine/network/parameters.ts';
import type { SlimEventOf, SlimEvent } from './events.ts';
import type { SlimmingTask } from './defaults.ts';
import { composeScenes } from '../engine/scenes/scene-set.ts';
import { numbersFrom } from '../training/data/batch.ts';
import { boxesOf, evaluate } from '../training/evaluate.ts';
import { nextTurn } from '../training/next-turn.ts';
import { Optimizer } from '../training/step/optimizer.ts';
import { batchSize } from '../training/plan.ts';
import { type Report, withProgress } from '../training/progress.ts';
import { rule } from '../training/session.ts';
import type { StageInput } from '../training/data/stage-input.ts';
import { trainingStep } from '../training/step/training-step.ts';
import { channelsOf } from './importance.ts';
import { prunableLayers } from './layers.ts';
import { scalesOf } from './scales.ts';
import { pixelsOf, type SlimSession } from './session.ts';

/** Steps that are timed, after one that is not: it compiles shaders and makes the optimiser's state. */
const timedSteps = 9;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const bytesOf = (weights: Weights): number =>
  Object.values(weights).reduce((sum, { size }) => sum + size * Float32Array.BYTES_PER_ELEMENT, 0);

interface StepCost {
  readonly stepMilliseconds: number;
  readonly peakTensorBytes: number;
}

/** Time and memory of a training step; the steps are trained on copies, so that nothing is learnt. */
async function stepCost(session: SlimSession, report: Report): Promise<StepCost> {
  const { deps, inputs } = session;
  const copies = Object.entries(session.weights).map(([name, weight]): [string, Tensor] => [
    name,
    clone(weight),
  ]);
  const probe = { weights: Object.fromEntries(copies) as Weights, optimizer: new Optimizer(rule) };
  const step = {
    input: inputs.labelled,
    scenes: numbersFrom(0, batchSize),
    trained: Object.keys(probe.weights),
    learningRate: 0,
  };
  inputs.labelled.make(step.scenes);
  const times: number[] = [];
  let peakTensorBytes = 0;
  for (let index = 0; index <= timedSteps + 1; index += 1) {
    const resting = bytesOf(probe.weights) + probe.optimizer.bytes;
    // Watching the memory costs time, so the last step is not timed.
    const isWatched = index === timedSteps + 1;
    const startedAt = deps.now();
    const { loss, memory } = trainingStep(probe, step, isWatched);
    await loss.data();
    loss.dispose();
    if (index > 0 && !isWatched) times.push(deps.now() - startedAt);
    if (memory) peakTensorBytes = resting + memory.peakBytes;
    report(index + 1, timedSteps + 2);
    await nextTurn();
  }
  dispose({ ...probe.weights });
  probe.optimizer.dispose();
  return { stepMilliseconds: median(times), peakTensorBytes };
}

function importanceOf(parameters: NetworkParameters): number[][] {
  const channels = channelsOf(parameters);
  return prunableLayers.map(({ name }) =>
    channels.filter(({ layer }) => layer === name).map(({ importance }) => importance),
  );
}

async function* heldOut(session: SlimSession): AsyncGenerator<SlimEvent, StageInput> {
  const { deps, plan } = session;
  session.validation ??= pixelsOf(
    yield* withProgress('scenes', (report) =>
      composeScenes(deps.sprites, 'validation', plan.scenes.validation, { onProgress: report }),
    ),
  );
  return session.validation;
}

/** Step time, memory and the score on held-out scenes of the model as it is now. */
export async function* measure(
  session: SlimSession,
  task: SlimmingTask,
  moment: 'before' | 'after',
): AsyncGenerator<SlimEvent, void> {
  const validation = yield* heldOut(session);
  const cost = yield* withProgress('timing', (report) => stepCost(session, report));
  const score = yield* withProgress('scoring', (report) =>
    evaluate(session.weights, validation, (done) => {
      report(done, validation.count);
      return nextTurn();
    }),
  );
  const gallery = await evaluate(session.weights, session.inputs.gallery, nextTurn);
  const { iou, shareAboveHalf, scenes } = score;
  const parameters = await toParameters(session.weights);
  const measured: SlimEventOf<'measured'> = {
    type: 'measured',
    task,
    moment,
    parameters: Object.values(parameters).reduce((sum, { values }) => sum + values.length, 0),
    scales: scalesOf(parameters),
    importance: importanceOf(parameters),
    ...cost,
    validation: { iou, shareAboveHalf, scenes },
    gallery: boxesOf(gallery),
  };
  yield measured;
}
