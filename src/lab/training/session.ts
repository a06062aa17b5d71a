import { dispose } from '@tensorflow/tfjs-core';
import { fromScratch, transferred } from '../engine/network/detector.ts';
import { toParameters, toWeights, type Weights } from '../engine/network/parameters.ts';
import type { LabEvent } from '../protocol/events.ts';
import type { Settings } from '../protocol/settings.ts';
import { Optimizer } from './step/optimizer.ts';
import { planRun, type RunPlan } from './plan.ts';
import type { RunDeps } from './run-deps.ts';
import type { RunState, StageProgress } from './run-state.ts';
import { adam } from './step/update-rules.ts';

/** What an epoch needs of whatever trains: what is held on the backend, and the books. */
export interface Training {
  readonly deps: Pick<RunDeps, 'now' | 'deviceBytes' | 'control'>;
  readonly settings: Pick<Settings, 'seed'>;
  readonly optimizer: Pick<Optimizer, 'step' | 'bytes'>;
  /** Disposed of and replaced after every step. */
  weights: Weights;
  steps: number;
  trainingMilliseconds: number;
  readonly history: LabEvent[];
  /** Whether the last word to the page about pausing was "paused". */
  saysPaused: boolean;
}

/** A run while it lives. */
export interface Session extends Training {
  readonly deps: RunDeps;
  readonly settings: Settings;
  readonly plan: RunPlan;
  readonly optimizer: Optimizer;
  /** The clock's reading when the run would have started had it never stopped. */
  readonly startedAt: number;
}

export const rule = adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-7 });

export function openSession(deps: RunDeps, settings: Settings, from?: RunState): Session {
  const { experiment, seed } = settings;
  const start = () =>
    experiment === 'scratch' ? fromScratch(seed) : transferred(deps.classifier, seed);
  return {
    deps,
    settings,
    plan: planRun(settings),
    optimizer: new Optimizer(rule, from?.optimizer),
    weights: toWeights(from?.parameters ?? start()),
    steps: from?.steps ?? 0,
    trainingMilliseconds: from?.trainingMilliseconds ?? 0,
    startedAt: deps.now() - (from?.wallMilliseconds ?? 0),
    history: [...(from?.history ?? [])],
    saysPaused: false,
  };
}

/** Puts the new tensors in the place of those with the same names, which are disposed of. */
export function moveWeights(session: Pick<Training, 'weights'>, moved: Weights): void {
  const replaced = Object.keys(moved).map((name) => session.weights[name]);
  session.weights = { ...session.weights, ...moved };
  for (const weight of replaced) weight?.dispose();
}

/** The run as it would be stored now. */
export async function stateOf(session: Session, stage: StageProgress): Promise<RunState> {
  return {
    settings: session.settings,
    parameters: await toParameters(session.weights),
    optimizer: await session.optimizer.save(),
    stage,
    steps: session.steps,
    trainingMilliseconds: session.trainingMilliseconds,
    wallMilliseconds: session.deps.now() - session.startedAt,
    history: [...session.history],
  };
}

/** Writes an event into the books, so that a resumed run can tell it again. */
export function recorded<Event extends LabEvent>(
  session: Pick<Training, 'history'>,
  event: Event,
): Event {
  session.history.push(event);
  return event;
}

export function closeSession(session: Session): void {
  dispose({ ...session.weights });
  session.optimizer.dispose();
}
