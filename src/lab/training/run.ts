import type { EventOf, LabEvent, Stage } from '../protocol/events.ts';
import type { Settings } from '../protocol/settings.ts';
import { batchSize, type StagePlan, stepsPerEpoch } from './plan.ts';
import type { RunDeps } from './run-deps.ts';
import type { RunState } from './run-state.ts';
import { openScenes } from './data/scenes.ts';
import { Scorer } from './score.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { runStage } from './stage.ts';
import { LossNotFinite } from './step/training-step.ts';
import { detectorCounts } from '../../data/runs/detector.ts';

/** Forward once, backward about twice: gradients of the inputs and of the weights. */
const passesOfTraining = 3;

/**
 * A stage as the page shows it. Blocks below the lowest open one do not run at all, since their
 * features are kept; what opens, opens from the box down, so all above them train.
 */
function stageFacts(plan: StagePlan, labelled: number): Stage {
  const counts = detectorCounts();
  const open = counts.filter(({ block }) => plan.openBlocks.includes(block));
  const sum = (rows: typeof counts, key: 'parameters' | 'macs' | 'activations'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const trainableParameters = sum(open, 'parameters');
  return {
    phase: plan.phase,
    stage: plan.stage,
    openBlocks: [...plan.openBlocks],
    learningRate: plan.learningRate,
    plannedEpochs: plan.epochs,
    patience: plan.patience,
    trainableParameters,
    frozenParameters: sum(counts, 'parameters') - trainableParameters,
    macsPerSample: passesOfTraining * sum(open, 'macs'),
    activationsPerSample: sum(open, 'activations'),
    stepsPerEpoch: stepsPerEpoch(labelled),
  };
}

function startEvent({ deps, settings, plan }: Session, resumed: boolean): EventOf<'start'> {
  return {
    type: 'start',
    settings,
    batchSize,
    stages: plan.stages.map((stage) => stageFacts(stage, plan.scenes.labelled)),
    resumed,
    device: deps.device,
  };
}

/** All stages in turn, with a score after each phase. @returns False when the run was stopped. */
async function* runStages(session: Session, from?: RunState): AsyncGenerator<LabEvent, boolean> {
  const scenes = openScenes(session);
  const scorer = new Scorer();
  const { stages } = session.plan;
  for (const [index, { phase }] of stages.entries()) {
    if (from && index < from.stage.stageIndex) continue;
    const progress = from?.stage.stageIndex === index ? from.stage : null;
    if (!(yield* runStage(session, scenes, index, progress))) return false;
    if (stages[index + 1]?.phase !== phase) yield* scorer.score(session, phase);
  }
  return true;
}

function errorEvent(error: unknown): EventOf<'error'> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof LossNotFinite) return { type: 'error', code: 'not-finite', message };
  return {
    type: 'error',
    code: 'unexpected',
    message: `Training stopped because of an error that should not occur: ${message}`,
  };
}

/**
 * A whole run as a stream of events, from scratch or transferred. With `from` it goes on after that
 * epoch: it first tells the history again, and then gives the same numbers as a run that was never
 * interrupted. It never throws: what goes wrong is the last event.
 */
export async function* trainRun(
  deps: RunDeps,
  settings: Settings,
  from?: RunState,
): AsyncGenerator<LabEvent, void> {
  let session: Session | null = null;
  try {
    session = openSession(deps, settings, from);
    yield startEvent(session, from !== undefined);
    yield* [...session.history];
    const finished = yield* runStages(session, from);
    const { failure } = deps.control;
    if (failure) {
      yield { type: 'error', ...failure };
      return;
    }
    yield {
      type: 'done',
      reason: finished ? 'finished' : 'stopped',
      trainingMilliseconds: session.trainingMilliseconds,
      wallMilliseconds: deps.now() - session.startedAt,
    };
  } catch (error) {
    yield errorEvent(error);
  } finally {
    if (session) closeSession(session);
  }
}
