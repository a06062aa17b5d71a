import type { EventOf } from '../protocol/events.ts';

export type Failure = Pick<EventOf<'error'>, 'code' | 'message'>;

/** What a run may do next. */
export type Permission = 'go' | 'wait' | 'stop';

/**
 * The handle by which the outside steers a run. The run asks for permission before each step; all
 * methods may be called at any time, in any order.
 */
export class RunControl {
  #paused = false;
  #stopped = false;
  #singleSteps = 0;
  #failure: Failure | null = null;
  #wake: () => void = () => {};

  pause(): void {
    this.#paused = true;
  }

  continue(): void {
    this.#paused = false;
    this.#wake();
  }

  /** Lets one batch through and pauses again. */
  step(): void {
    this.#paused = true;
    this.#singleSteps += 1;
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Stops the run with an error, such as one that the GPU reports later. The first one counts. */
  fail(failure: Failure): void {
    this.#failure ??= failure;
    this.stop();
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Whether the next step may start; uses up a single step. */
  permission(): Permission {
    if (this.#stopped) return 'stop';
    if (!this.#paused) {
      this.#singleSteps = 0;
      return 'go';
    }
    if (this.#singleSteps === 0) return 'wait';
    this.#singleSteps -= 1;
    return 'go';
  }

  /** Ends at the next call of `continue`, `step` or `stop`. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  get paused(): boolean {
    return this.#paused;
  }
}
