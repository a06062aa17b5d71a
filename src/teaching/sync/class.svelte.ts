import { onMount } from 'svelte';
import { elapsedMs } from '../clock/clock.ts';
import { currentStep } from '../class/reduce.ts';
import type { Action } from '../class/actions.ts';
import { NEW_CLASS, type ClassState } from '../class/state.ts';
import { stepsOf, type Schedule, type Step } from '../schedule/types.ts';
import { openClass, type ClassStore } from './class-store.ts';

const TICK_MS = 250;

/** The time, often enough for a clock that shows seconds. It stands still until the page runs. */
function ticking() {
  let now = $state(0);
  onMount(() => {
    const tick = () => (now = Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return now;
    },
    /** At once, after something happened. */
    update() {
      now = Date.now();
    },
  };
}

/** The class as a page shows it. Built on the server in its start state; joined once the page runs. */
export class LiveClass {
  readonly schedule: Schedule;
  state: ClassState = $state.raw(NEW_CLASS);
  failure: ClassStore['failure'] = $state(null);
  /** The page runs and has joined the class. */
  joined = $state(false);
  #store: ClassStore | null = null;
  #clock = ticking();

  constructor(schedule: Schedule) {
    this.schedule = schedule;
    onMount(() => {
      const store = openClass({ schedule });
      this.#store = store;
      const show = () => {
        this.state = store.state;
        this.failure = store.failure;
        this.#clock.update();
      };
      store.subscribe(show);
      show();
      this.joined = true;
      return () => store.close();
    });
  }

  dispatch(action: Action): void {
    this.#store?.dispatch(action);
  }

  get now(): number {
    return this.#clock.now;
  }

  /** Time of the class without its pauses. */
  get classMs(): number {
    return elapsedMs(this.state.clock, this.now);
  }

  get started(): boolean {
    return this.state.clock.startedAtMs !== null;
  }

  get ended(): boolean {
    return this.state.clock.endedAtMs !== null;
  }

  get paused(): boolean {
    return this.state.clock.pausedAtMs !== null;
  }

  get stepId(): string {
    return currentStep(this.schedule, this.state);
  }

  get step(): Step | undefined {
    return stepsOf(this.schedule).find(({ id }) => id === this.stepId);
  }
}
