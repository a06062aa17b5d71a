import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import type { LivePrecision } from '../start.ts';
import { type ArmName, armNames } from '../arms.ts';
import type { PrecisionEvent } from '../events.ts';
import { emptyPrecision, followPrecision, type PrecisionView } from '../view/precision-view.ts';
import { type PrecisionChoice, precisionFields, precisionPrefix } from '../view/precision-wish.ts';

type Start = typeof import('../start.ts').startPrecision;

/** The bench on the page: what is set, what is seen, and the run that is going on. */
export class PrecisionBench {
  readonly linked = new LinkedState<PrecisionChoice>(linkForm(precisionFields, precisionPrefix));
  view: PrecisionView = $state.raw(emptyPrecision);
  /** The learner has started something: what is shown is theirs. */
  begun = $state(false);
  running = $state(false);

  #live: LivePrecision | null = null;
  /** Counts the starts, so that one that was given up cannot write into the next. */
  #turn = 0;

  get choice(): PrecisionChoice {
    return this.linked.state;
  }

  change(change: Partial<PrecisionChoice>): void {
    this.linked.set(change);
  }

  /** Trains in one format after the other, each in a worker of its own. */
  async start(): Promise<void> {
    const turn = (this.#turn += 1);
    this.begun = true;
    this.running = true;
    this.view = emptyPrecision;
    try {
      const { startPrecision } = await import('../start.ts');
      for (const name of armNames) {
        const last = await this.#run(turn, name, startPrecision);
        if (turn !== this.#turn) return;
        if (last.type === 'done' && last.reason === 'stopped') break;
      }
    } catch {
      const message = 'The bench could not be loaded. Check the connection and start again.';
      if (turn === this.#turn) {
        this.view = followPrecision(this.view, armNames[0], {
          type: 'error',
          code: 'files',
          message,
        });
      }
    }
    if (turn === this.#turn) this.running = false;
  }

  /** @returns The run's last event. A format that cannot run here does not stop the others. */
  #run(turn: number, name: ArmName, start: Start): Promise<PrecisionEvent> {
    return new Promise((resolve) => {
      this.#live = start({ arm: name, ...this.choice }, (event) => {
        if (turn === this.#turn) this.view = followPrecision(this.view, name, event);
        if (event.type === 'done' || event.type === 'error') resolve(event);
      });
    });
  }

  stop(): void {
    this.#live?.stop();
  }

  /** Shows the recorded runs again. */
  putBack(): void {
    this.close();
    this.begun = false;
  }

  close(): void {
    this.#turn += 1;
    this.running = false;
    this.#live?.close();
  }
}
