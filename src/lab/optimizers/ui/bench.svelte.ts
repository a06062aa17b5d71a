import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import type { LiveBench } from '../start.ts';
import type { BenchEvent } from '../events.ts';
import { emptyBench, followBench, type BenchView } from '../view/bench-view.ts';
import { benchFields, benchPrefix, benchSettings, type BenchWish } from '../view/bench-wish.ts';
import { publisher } from '../../transfer/ui/publisher.ts';

/** The bench on the page: what is set, what is seen, and the race that is going on. */
export class Bench {
  readonly linked = new LinkedState<BenchWish>(linkForm(benchFields, benchPrefix));
  view: BenchView = $state.raw(emptyBench);
  /** The learner has started something: what is shown is theirs. */
  begun = $state(false);

  #live: LiveBench | null = null;
  /** Ahead of what is shown by less than a frame. */
  #now: BenchView = emptyBench;
  /** Counts the races, so that one that was given up cannot write into the next. */
  #turn = 0;
  readonly #publish = publisher<BenchView>((value) => (this.view = value));

  get busy(): boolean {
    return this.view.status === 'preparing' || this.view.status === 'racing';
  }

  get wish(): BenchWish {
    return this.linked.state;
  }

  change(change: Partial<BenchWish>): void {
    this.linked.set(change);
  }

  async start(): Promise<void> {
    this.#live?.close();
    this.#live = null;
    const turn = (this.#turn += 1);
    this.begun = true;
    this.#show({ ...emptyBench, status: 'preparing' });
    try {
      const { startBench } = await import('../start.ts');
      if (turn !== this.#turn) return;
      const { backend } = this.wish;
      this.#live = startBench({ settings: benchSettings(this.wish), backend }, (event) =>
        this.#hear(turn, event),
      );
    } catch {
      const message = 'The bench could not be loaded. Check the connection and start again.';
      this.#hear(turn, { type: 'error', code: 'files', message });
    }
  }

  stop(): void {
    this.#live?.stop();
  }

  /** Shows the recorded race again. */
  putBack(): void {
    this.close();
    this.begun = false;
    this.#show(emptyBench);
  }

  close(): void {
    this.#turn += 1;
    this.#live?.close();
    this.#live = null;
  }

  #hear(turn: number, event: BenchEvent): void {
    if (turn === this.#turn) this.#show(followBench(this.#now, event));
  }

  #show(next: BenchView): void {
    this.#now = next;
    this.#publish.offer(next);
  }
}
