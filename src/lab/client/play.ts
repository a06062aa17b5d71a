import type { EventOf, TrainingEvent } from '../protocol/events.ts';
import { announcer, type Run } from './run.ts';

export interface Playback<Event> extends Run<Event> {
  /** 2 plays twice as fast as the run was; Infinity shows the end at once. */
  setSpeed(speed: number): void;
}

/** What is played: each event with its milliseconds since the start. */
export interface Recorded<Event> {
  readonly events: readonly (readonly [milliseconds: number, event: Event | TrainingEvent])[];
}

/**
 * Plays a recorded run as the worker would have told it, `speed` times as fast. It starts by itself
 * once the caller has had a turn to subscribe.
 */
export function playRecording<Event extends { readonly type: string }>(
  { events }: Recorded<Event>,
  speed = 1,
): Playback<Event | TrainingEvent> {
  const { subscribe, announce } = announcer<Event | TrainingEvent>();
  let next = 0;
  /** Milliseconds of the recording that have been played. */
  let position = 0;
  let resumedAt = performance.now();
  let playing = true;
  let onlyOneStep = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const catchUp = (): void => {
    const now = performance.now();
    if (playing && speed !== Infinity) position += (now - resumedAt) * speed;
    resumedAt = now;
  };

  const halt = (): void => {
    clearTimeout(timer);
    playing = false;
  };

  const pause = (): void => {
    halt();
    announce({ type: 'paused' });
  };

  const tell = (): void => {
    catchUp();
    for (let entry = events[next]; playing && entry; entry = events[next]) {
      if (entry[0] > position && speed !== Infinity) break;
      next += 1;
      position = Math.max(position, entry[0]);
      announce(entry[1]);
      if (onlyOneStep && entry[1].type === 'step') {
        onlyOneStep = false;
        pause();
      }
    }
    schedule();
  };

  function schedule(): void {
    clearTimeout(timer);
    const entry = events[next];
    if (!playing || !entry) return;
    const wait = speed === Infinity ? 0 : (entry[0] - position) / speed;
    timer = setTimeout(tell, Math.max(0, wait));
  }

  const proceed = (): void => {
    resumedAt = performance.now();
    playing = true;
    schedule();
  };

  schedule();
  return {
    subscribe,
    close: halt,
    setSpeed(wanted) {
      catchUp();
      speed = wanted;
      schedule();
    },
    command(control) {
      const over = next >= events.length;
      if (over) return;
      if (control === 'pause' && playing) {
        catchUp();
        pause();
      } else if (control === 'continue' && !playing) {
        announce({ type: 'continued' });
        proceed();
      } else if (control === 'step' && !playing) {
        onlyOneStep = true;
        // The wait for the next step would be spent looking at nothing.
        position = Math.max(position, timeOfNextStep());
        proceed();
      } else if (control === 'stop') {
        catchUp();
        halt();
        const end = stopped();
        next = events.length;
        announce(end);
      }
    },
  };

  function timeOfNextStep(): number {
    const found = events.slice(next).find(([, event]) => event.type === 'step');
    return found?.[0] ?? Infinity;
  }

  function stopped() {
    const told = events.slice(0, next).map(([, event]) => event);
    const trained = told.reduce((sum, event) => sum + trainingTime(event), 0);
    return {
      type: 'done',
      reason: 'stopped',
      trainingMilliseconds: trained,
      wallMilliseconds: Math.round(position),
    } as const;
  }
}

/** Milliseconds of the training steps of an epoch; other events have none. */
const trainingTime = (event: { readonly type: string }): number =>
  event.type === 'epoch' ? (event as EventOf<'epoch'>).trainingMilliseconds : 0;
