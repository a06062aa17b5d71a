import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import { RunController } from '../../shared/run-controller.svelte.ts';
import type { BenchCommand } from '../command.ts';
import type { BenchEvent } from '../events.ts';
import { emptyBench, followBench, type BenchView } from '../view/bench-view.ts';
import { benchFields, benchPrefix, benchSettings, type BenchWish } from '../view/bench-wish.ts';

/** The bench on the page: what is set, what is seen, and the race that is going on. */
export class Bench extends RunController<BenchView, BenchEvent> {
  readonly linked = new LinkedState<BenchWish>(linkForm(benchFields, benchPrefix));

  /** Milliseconds by the clock when the first optimiser set off. */
  #setOff = 0;

  constructor() {
    super({
      first: emptyBench,
      follow: followBench,
      notLoaded: 'The bench could not be loaded. Check the connection and start again.',
    });
  }

  get busy(): boolean {
    return this.view.status === 'preparing' || this.view.status === 'racing';
  }

  get wish(): BenchWish {
    return this.linked.state;
  }

  /** What the race has taken by the clock, without what was prepared. */
  get raced(): number {
    return this.elapsed - this.#setOff;
  }

  protected override heard(event: BenchEvent): void {
    if (event.type === 'start') this.#setOff = this.elapsed;
  }

  change(change: Partial<BenchWish>): void {
    this.linked.set(change);
  }

  start(): Promise<void> {
    return this.begin({ ...emptyBench, status: 'preparing' }, async () => {
      const [{ startRun }, { benchEventSchema: schema }] = await Promise.all([
        import('../../client/connection.ts'),
        import('../events.ts'),
      ]);
      const { wish } = this;
      const command: BenchCommand = {
        type: 'optimizer-bench',
        settings: benchSettings(wish),
        backend: wish.backend,
      };
      return { start: () => startRun<BenchEvent, BenchCommand>({ schema, command }) };
    });
  }

  /** Shows the recorded race again. */
  putBack(): void {
    this.close();
    this.begun = false;
    this.show(emptyBench);
  }
}
