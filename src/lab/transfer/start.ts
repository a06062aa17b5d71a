import type { RunWish } from '../protocol/commands.ts';
import type { LabEvent } from '../protocol/events.ts';
import { connect, type Connection, type WorkerLike } from '../client/connection.ts';
import { mirrorTo } from '../client/mirror.ts';
import { newWorker } from '../client/new-worker.ts';
import { compareSteps, type Proof, type Step } from './proof.ts';
import { announcer, type Run } from '../client/run.ts';
import { keptSteps, SeenSteps } from './seen-steps.ts';

/** A run that really trains, in a worker. It outlives its workers: pulling the plug ends only one. */
export interface LiveRun extends Run {
  /** Ends the worker at once, as a power cut would: what was not saved is lost. */
  pullThePlug(): void;
  /** Goes on from the newest checkpoint, in a new worker. */
  resume(): void;
  /** Compares the steps trained twice, before the plug was pulled and after resuming. */
  proof(): Proof;
  /** Ends the run for good. */
  close(): void;
}

export interface LabOptions {
  wish: RunWish;
  /** Goes on from the newest checkpoint of such a run, saved before the page was loaded. */
  fromCheckpoint?: boolean;
  /** Hears the `joulebook:lab` events. */
  target?: EventTarget;
  makeWorker?: () => WorkerLike;
}

/** Starts a run. Nothing of the training engine is loaded before this is called. */
export function startLab(options: LabOptions): LiveRun {
  const { fromCheckpoint = false, target = document, makeWorker = newWorker } = options;
  const { subscribe, announce } = announcer();
  const seen = new SeenSteps();
  let { wish } = options;
  let before: Step[] = [];
  let after: Step[] = [];
  let connection: Connection;

  function open(type: 'start' | 'resume'): void {
    const mirror = mirrorTo(target);
    after = [];
    connection = connect(makeWorker(), (event) => {
      hear(event);
      announce(event);
      // Last: whoever hears it may pull the plug at once, and the page must have seen it by then.
      mirror(event);
    });
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
