import {
  parseState,
  replaceEntries,
  serialiseState,
  type Problem,
} from '../../../kit/url-state.ts';
import { RunController } from '../../shared/run-controller.svelte.ts';
import type { BenchCommand } from '../command.ts';
import type { BenchEvent } from '../events.ts';
import { emptyBench, followBench, type BenchView } from '../view/bench-view.ts';
import {
  benchFields,
  benchPrefix,
  benchSettings,
  type BenchWish,
  defaultBenchWish,
} from '../view/bench-wish.ts';

/** The bench on the page: what is set, what is seen, and the race that is going on. */
export class Bench extends RunController<BenchView, BenchEvent> {
  wish: BenchWish = $state.raw(defaultBenchWish);
  problems: readonly Problem[] = $state.raw([]);

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

  change(change: Partial<BenchWish>): void {
    this.wish = { ...this.wish, ...change };
    this.problems = [];
  }

  read(params: URLSearchParams): void {
    const { state, problems } = parseState(benchFields, params, benchPrefix);
    this.wish = state;
    this.problems = problems;
  }

  search(search: string): string {
    return replaceEntries(
      search,
      (key) => key.startsWith(benchPrefix),
      serialiseState(benchFields, this.wish, benchPrefix),
    );
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
