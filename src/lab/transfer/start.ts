import { connect, type Connection, newWorker, type WorkerLike } from '../client/connection.ts';
import { mirrorTo, type Opening } from '../client/mirror.ts';
import { announcer, type Run } from '../client/run.ts';
import type { Control, RunCommand } from '../protocol/commands.ts';
import { type LabEvent, labEventSchema } from '../protocol/events.ts';
import type { RunWish } from '../protocol/settings.ts';
import { compareSteps, type Proof, type Step } from './proof.ts';
import { keptSteps, SeenSteps } from './seen-steps.ts';

/** A run that really trains, in a worker. It outlives its workers: pulling the plug ends only one. */
export interface LiveRun extends Run<LabEvent> {
  /** Ends the worker at once, as a power cut would: what was not saved is lost. */
  pullThePlug(): void;
  /** Goes on from the newest checkpoint, in a new worker. */
  resume(): void;
  /** Compares the steps trained twice, before the plug was pulled and after resuming. */
  proof(): Proof;
}

export interface LabOptions {
  wish: RunWish;
  /** Goes on from the newest checkpoint of such a run, saved before the page was loaded. */
  fromCheckpoint?: boolean;
  /** Hears the `joulebook:lab` events. */
  target?: EventTarget;
  makeWorker?: () => WorkerLike;
}

/** Where a run begins. */
export const openingOf = (event: LabEvent): Opening | null =>
  event.type === 'start'
    ? { phase: event.stages[0]?.phase ?? null, backend: event.settings.backend }
    : null;

/** Starts a run. Nothing of the training engine is loaded before this is called. */
export function startLab(options: LabOptions): LiveRun {
  const { fromCheckpoint = false, target = document, makeWorker = newWorker } = options;
  const { subscribe, announce } = announcer<LabEvent>();
  const seen = new SeenSteps();
  let { wish } = options;
  let before: Step[] = [];
  let after: Step[] = [];
  let connection: Connection<RunCommand | { readonly type: Control }>;

  function open(type: 'start' | 'resume'): void {
    const mirror = mirrorTo(target, openingOf);
    after = [];
    connection = connect<LabEvent, RunCommand | { readonly type: Control }>(
      labEventSchema,
      makeWorker(),
      (event) => {
        hear(event);
        announce(event);
        // Last: whoever hears it may pull the plug at once, and the page must have seen it by then.
        mirror(event);
      },
    );
    connection.post({ type, wish });
  }

  function hear(event: LabEvent): void {
    if (event.type === 'start') {
      // A backend that was chosen once is kept: another one would compute other last bits.
      wish = { ...wish, backend: event.settings.backend };
      if (event.resumed && before.length === 0) before = keptSteps(event.settings);
    }
    if (event.type === 'step') after.push(event);
    seen.hear(event);
  }

  const keep = (): void => seen.keep();
  globalThis.addEventListener?.('pagehide', keep);
  open(fromCheckpoint ? 'resume' : 'start');

  return {
    subscribe,
    command: (type) => connection.post({ type }),
    pullThePlug() {
      connection.end();
      before = seen.steps;
    },
    resume() {
      connection.end();
      open('resume');
    },
    proof: () => compareSteps(before, after),
    close() {
      globalThis.removeEventListener?.('pagehide', keep);
      connection.end();
    },
  };
}
