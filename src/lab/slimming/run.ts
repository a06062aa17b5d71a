import { dispose } from '@tensorflow/tfjs-core';
import { type NetworkParameters, toParameters } from '../engine/network/parameters.ts';
import { asModel, type Slimming, type SlimSettings, type SlimCommand } from './command.ts';
import type { SlimEventOf, SlimEvent } from './events.ts';
import { Optimizer } from '../training/step/optimizer.ts';
import { batchSize } from '../training/plan.ts';
import { openScenes } from '../training/data/scenes.ts';
import { rule } from '../training/session.ts';
import { LossNotFinite } from '../training/step/training-step.ts';
import { checkModel, ModelError } from './check-model.ts';
import { cutTo, makeCut } from './cut.ts';
import { measure } from './measure.ts';
import { planSlimming, type SlimmingPlan } from './plan.ts';
import { PruneError } from './prune.ts';
import { withPositiveScales } from './scales.ts';
import { inputsOf, openSlimSession, type SlimDeps, type SlimSession } from './session.ts';
import { ShrinkingOptimizer } from './shrinking-optimizer.ts';
import { trainToRepair, trainWithL1 } from './train.ts';
import { fetchDetector, fetchSprites } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';

export interface SlimRequest {
  readonly settings: SlimSettings;
  readonly task: Slimming;
  readonly model: NetworkParameters;
}

const optimizerFor = (task: Slimming, { scaleLearningRate }: SlimmingPlan) =>
  task.kind === 'l1'
    ? new ShrinkingOptimizer(rule, { learningRate: scaleLearningRate, strength: task.strength })
    : new Optimizer(rule);

const plannedEpochs = ({ kind }: Slimming, plan: SlimmingPlan): number =>
  kind === 'prune' ? 0 : (kind === 'l1' ? plan.l1 : plan.fineTune).epochs;

/** @returns False when the task was stopped on the way. */
async function* carryOutTask(
  session: SlimSession,
  { task }: SlimRequest,
  model: NetworkParameters,
): AsyncGenerator<SlimEvent, boolean> {
  switch (task.kind) {
    case 'l1':
      yield* measure(session, 'l1', 'before');
      return yield* trainWithL1(session, task.strength);
    case 'prune':
      yield await makeCut(session, model, task.keepPercent);
      return true;
    case 'fine-tune':
      return yield* trainToRepair(session);
  }
}

function errorEvent(error: unknown): SlimEventOf<'error'> {
  const message = error instanceof Error ? error.message : String(error);
  const kept = 'The model before it is kept.';
  if (error instanceof ModelError || error instanceof PruneError) {
    return { type: 'error', code: 'bad-model', message: `${message} ${kept}` };
  }
  if (error instanceof LossNotFinite) {
    return { type: 'error', code: 'not-finite', message: `${message} ${kept}` };
  }
  return {
    type: 'error',
    code: 'unexpected',
    message: `It ended because of an error that should not occur: ${message} ${kept}`,
  };
}

/**
 * One task as a stream of events: training with L1, cutting channels out, or repairing what the cut
 * disturbed. The model comes with the second last event; the one that was given stays as it is. It
 * never throws: what goes wrong is the last event.
 */
export async function* slimRun(
  deps: SlimDeps,
  request: SlimRequest,
  plan: SlimmingPlan = planSlimming(request.settings.size),
): AsyncGenerator<SlimEvent, void> {
  const { settings, task } = request;
  const optimizer = optimizerFor(task, plan);
  const startedAt = deps.now();
  let session: SlimSession | null = null;
  try {
    checkModel(request.model);
    const model = withPositiveScales(request.model);
    // A cut that is not allowed is refused before anything is made for it.
    if (task.kind === 'prune') cutTo(model, task.keepPercent);
    yield {
      type: 'slim-start',
      settings,
      task,
      batchSize,
      plannedEpochs: plannedEpochs(task, plan),
      device: deps.device,
    };
    const inputs = await inputsOf(openScenes({ deps, plan }));
    session = openSlimSession({ deps, settings, plan, inputs }, model, optimizer);
    const carriedOut = yield* carryOutTask(session, request, model);
    if (carriedOut && !deps.control.stopped) yield* measure(session, task.kind, 'after');
    const { failure, stopped } = deps.control;
    if (failure) {
      yield { type: 'error', ...failure };
      return;
    }
    if (!stopped) {
      yield { type: 'model', model: asModel(await toParameters(session.weights)) };
    }
    yield {
      type: 'done',
      reason: stopped ? 'stopped' : 'finished',
      trainingMilliseconds: session.trainingMilliseconds,
      wallMilliseconds: deps.now() - startedAt,
    };
  } catch (error) {
    yield errorEvent(error);
  } finally {
    optimizer.dispose();
    if (session) dispose({ ...session.weights });
  }
}

/**
 * Fetches what a task needs, starts a backend and carries the task out. It never throws: the last
 * event is `done` or `error`.
 */
export const liveSlimming = ({
  command,
  control,
  openBackend,
  tell,
}: Task<SlimCommand, SlimEvent>): Promise<void> =>
  carryOut(tell, async () => {
    const { wish, task, model } = command;
    const fetchAll = () => Promise.all([fetchSprites(), model ?? fetchDetector()]);
    const { backend, files } = await prepare(tell, 1, fetchAll, () =>
      openBackend(wish.backend, control),
    );
    const { name, reason, device, kernels, deviceBytes } = backend;
    tell({ type: 'backend', chosen: name, reason, device, kernels });
    const [sprites, start] = await files;
    const deps = { sprites, device, deviceBytes, now: () => performance.now(), control };
    const settings = { ...wish, backend: name };
    for await (const event of slimRun(deps, { settings, task, model: start })) tell(event);
  });
