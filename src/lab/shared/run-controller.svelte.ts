import type { Run } from '../client/run.ts';
import type { ErrorEvent } from '../protocol/event-base.ts';

/** How an experiment turns the events of a run into what it shows. */
export interface Story<View, Event> {
  /** What is shown before anything has run. */
  readonly first: View;
  /** The view after one more event. */
  readonly follow: (view: View, event: Event | ErrorEvent) => View;
  /** Said where the code of a run could not be loaded. */
  readonly notLoaded: string;
}

/** A run that has been loaded and waits to be started. */
export interface Loaded<Event> {
  readonly start: () => Run<Event | ErrorEvent>;
  /** Of a recorded run: when and where it was recorded, in words. */
  readonly label?: string;
}

/** So often the clock of a run moves: a learner never waits long for a sign that something goes on. */
const tick = 250;

/**
 * A run on the page, live or recorded: what is seen of it, and how it is steered. There is one at a
 * time; a run that was given up cannot write into the next.
 */
export class RunController<View, Event extends { readonly type: string }> {
  /** What is shown; it follows the events at most once a frame. */
  view = $state.raw() as View;
  /** The learner has started something: what is shown is theirs. */
  begun = $state(false);
  /** From the start to the last event. */
  running = $state(false);
  /** Says that what is shown was recorded, when and where; empty for live results. */
  recordedLabel = $state('');
  /** Milliseconds of the run by the clock, pauses left out. It ticks also between two events. */
  elapsed = $state(0);

  readonly #story: Story<View, Event>;
  readonly #publish = publisher<View>((value) => (this.view = value));
  /** Ahead of what is shown by less than a frame. */
  #now: View;
  #run: Run<Event | ErrorEvent> | null = null;
  /** Counts the runs. */
  #turn = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(story: Story<View, Event>) {
    this.#story = story;
    this.#now = story.first;
    this.view = story.first;
  }

  protected get now(): View {
    return this.#now;
  }

  /** Whether there is a run whose end, if it has ended, is what is shown. */
  protected get hasRun(): boolean {
    return this.#run !== null;
  }

  /** Whether the clock stands still, though the run is not over. */
  protected get resting(): boolean {
    return false;
  }

  /** Hears each event once the view has followed it. */
  protected heard(_event: Event | ErrorEvent): void {}

  /**
   * Gives up what runs and starts another run.
   * @param preparing Shown until its first event.
   * @param load Loads the code and the files that it needs; gives an error where there is no run.
   */
  protected async begin(
    preparing: View,
    load: () => Promise<Loaded<Event> | ErrorEvent>,
  ): Promise<void> {
    this.close();
    const turn = this.#turn;
    this.begun = true;
    this.running = true;
    this.#startClock();
    this.show(preparing, true);
    try {
      const loaded = await load();
      if (turn !== this.#turn) return;
      if (!('start' in loaded)) return this.#hear(turn, loaded);
      this.recordedLabel = loaded.label ?? '';
      this.#run = loaded.start();
      this.#run.subscribe((event) => this.#hear(turn, event));
    } catch {
      this.#hear(turn, { type: 'error', code: 'files', message: this.#story.notLoaded });
    }
  }

  protected command(control: Parameters<Run<Event>['command']>[0]): void {
    this.#run?.command(control);
  }

  stop(): void {
    this.command('stop');
  }

  /** Ends what runs, at once. */
  close(): void {
    this.#turn += 1;
    clearInterval(this.#clock);
    this.#run?.close();
    this.#run = null;
    this.running = false;
  }

  protected show(next: View, atOnce = false): void {
    this.#now = next;
    this.#publish.offer(next);
    if (atOnce) this.#publish.flush();
  }

  #startClock(): void {
    this.elapsed = 0;
    let before = performance.now();
    this.#clock = setInterval(() => {
      const now = performance.now();
      if (!this.resting) this.elapsed += now - before;
      before = now;
    }, tick);
  }

  #hear(turn: number, event: Event | ErrorEvent): void {
    if (turn !== this.#turn) return;
    const isLast = event.type === 'done' || event.type === 'error';
    if (isLast) {
      this.running = false;
      clearInterval(this.#clock);
    }
    this.show(this.#story.follow(this.#now, event), isLast);
    this.heard(event);
  }
}

/**
 * Hands on the newest of many values at most once a frame, so that a fast run does not draw more
 * often than a screen shows. In a hidden page, where there are no frames, a timer does it.
 */
function publisher<Value>(publish: (value: Value) => void): {
  offer(value: Value): void;
  /** Publishes what is waiting at once. */
  flush(): void;
} {
  let waiting: { value: Value } | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const now = waiting;
    waiting = null;
    if (now) publish(now.value);
  }

  return {
    offer(value) {
      const scheduled = waiting !== null;
      waiting = { value };
      if (scheduled) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, 250);
    },
    flush,
  };
}
