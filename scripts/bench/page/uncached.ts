import type { Settings } from '../../../src/lab/protocol/settings.ts';
import { numbersFrom } from '../../../src/lab/training/data/batch.ts';
import { batchSize } from '../../../src/lab/training/plan.ts';
import type { RunDeps } from '../../../src/lab/training/run-deps.ts';
import { closeSession, openSession } from '../../../src/lab/training/session.ts';
import { stageInput } from '../../../src/lab/training/data/stage-input.ts';
import { trainingStep } from '../../../src/lab/training/step/training-step.ts';
import { namesIn } from '../../../src/lab/engine/network/detector.ts';
import { composeScenes } from '../../../src/lab/engine/scenes/scene-set.ts';
import type { StepTimes } from './measurement.ts';

const steps = 12;

/** Steps of the head alone that run the frozen body each time: what a run without cached features costs. */
export async function headWithoutCache(deps: RunDeps, settings: Settings): Promise<StepTimes> {
  const session = openSession(deps, settings);
  const scenes = await composeScenes(deps.sprites, 'boxes', batchSize);
  const input = stageInput(scenes, session.weights, 0);
  const trained = namesIn(session.weights, ['head']);
  const times: number[] = [];
  for (let index = 0; index < steps; index += 1) {
    const before = performance.now();
    const step = { input, scenes: numbersFrom(0, batchSize), trained, learningRate: 1e-3 };
    const { loss } = trainingStep(session, step, false);
    await loss.data();
    loss.dispose();
    times.push(performance.now() - before);
  }
  closeSession(session);
  const [firstStep = Number.NaN, ...others] = times;
  return { firstStep, steps: others };
}
