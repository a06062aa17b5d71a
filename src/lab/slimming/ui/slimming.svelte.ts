import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import type { Run } from '../../client/run.ts';
import type { LiveTask } from '../start.ts';
import type { SlimmingTask } from '../../protocol/choices.ts';
import type { LabEvent } from '../../protocol/events.ts';
import type { Model, Slimming } from '../../protocol/slimming.ts';
import type { SlimmingRecording } from '../recording.ts';
import { slimFields, type SlimControls } from '../view/slim-wish.ts';
import {
  emptySlimming,
  followSlimming,
  isWorking,
  type SlimView,
  undone,
} from '../view/slim-view.ts';
import { publisher } from '../../transfer/ui/publisher.ts';

const order: readonly SlimmingTask[] = ['l1', 'prune', 'fine-tune'];

/** The widget on the page: what is set, what is seen, the models, and the task that runs. */
export class SlimLab {
  readonly linked = new LinkedState<SlimControls>(linkForm(slimFields));
  view: SlimView = $state.raw(emptySlimming);
  /** The learner has started something: what is shown is theirs. */
  begun = $state(false);
  /** Says that what is shown was recorded, when and where; empty for live results. */
  recordedLabel = $state('');

  /** Ahead of what is shown by less than a frame. */
  #now: SlimView = emptySlimming;
  /** The model after each finished task. A task that ends badly adds none. */
  #models: readonly (Model | null)[] = $state.raw([]);
  #arriving: Model | null = null;
  #run: Run | null = null;
  #live: LiveTask | null = null;
  #recording: SlimmingRecording | null = null;
  /** Counts the tasks, so that one that was given up cannot write into the next. */
  #turn = 0;
  readonly #publish = publisher<SlimView>((value) => (this.view = value));

  get controls(): SlimControls {
    return this.linked.state;
  }

  get working(): boolean {
    return isWorking(this.view);
  }

  get canUndo(): boolean {
    return !this.working && this.view.tasks.length > 0;
  }

  /** The model in use; null while it is the one that the site ships, or where it was recorded. */
  get model(): Model | null {
    return this.#models.at(-1) ?? null;
  }

  change(change: Partial<SlimControls>): void {
    const isOther = (['seed', 'size', 'backend'] as const).some(
      (name) => name in change && change[name] !== this.controls[name],
    );
    this.linked.set(change);
    // Another seed or size makes another experiment; what was done so far would not belong to it.
    if (isOther) this.reset();
  }

  start(kind: SlimmingTask): void {
    void this.#begin(kind);
  }

  stop(): void {
    this.#run?.command('stop');
  }

  undo(): void {
    this.#models = this.#models.slice(0, -1);
    this.#show(undone(this.#now));
    this.#publish.flush();
  }

  reset(): void {
    this.close();
    this.#models = [];
    this.begun = false;
    this.recordedLabel = '';
    this.#show(emptySlimming);
    this.#publish.flush();
  }

  close(): void {
    this.#turn += 1;
    this.#live?.close();
    this.#run?.command('stop');
    this.#live = null;
    this.#run = null;
  }

  async #begin(kind: SlimmingTask): Promise<void> {
    const turn = (this.#turn += 1);
    this.begun = true;
    this.#arriving = null;
    this.#show({ ...this.#now, status: 'preparing', message: '', progress: null });
    this.#publish.flush();
    try {
      await (this.controls.backend === 'recorded'
        ? this.#play(turn, kind)
        : this.#work(turn, kind));
    } catch {
      const message = 'The lab could not be loaded. Check the connection and start again.';
      this.#hear(turn, { type: 'error', code: 'files', message });
    }
  }

  #taskOf(kind: SlimmingTask): Slimming {
    const { strength, keepPercent } = this.controls;
    if (kind === 'l1') return { kind, strength };
    return kind === 'prune' ? { kind, keepPercent } : { kind };
  }

  async #work(turn: number, kind: SlimmingTask): Promise<void> {
    const { startSlimming } = await import('../start.ts');
    if (turn !== this.#turn) return;
    const { seed, size, backend } = this.controls;
    const wish = { seed, size, backend: backend === 'recorded' ? 'auto' : backend } as const;
    // A proxy cannot be sent to a worker, and the model is not one.
    const live = startSlimming({ wish, task: this.#taskOf(kind), model: this.model });
    this.#live = live;
    this.#follow(turn, live);
  }

  async #play(turn: number, kind: SlimmingTask): Promise<void> {
    const [{ fetchSlimming }, { playRecording }, { eventsOfTask }, { recordedLabel }] =
      await Promise.all([
        import('../fetch-recording.ts'),
        import('../../client/play.ts'),
        import('../recording.ts'),
        import('../../recording/recording.ts'),
      ]);
    const place = this.#now.tasks.length;
    if (order[place] !== kind) {
      const message =
        'The recorded run knows one way only: train with L1, prune, fine-tune. Choose another backend to go your own.';
      return this.#hear(turn, { type: 'error', code: 'bad-command', message });
    }
    if (!this.#recording) {
      const result = await fetchSlimming();
      if (!result.ok) {
        return this.#hear(turn, { type: 'error', code: 'files', message: result.message });
      }
      this.#recording = result.recording;
    }
    if (turn !== this.#turn) return;
    this.recordedLabel = recordedLabel(this.#recording);
    const events = eventsOfTask(this.#recording, place) ?? [];
    this.#follow(turn, playRecording({ events }, 2));
  }

  #follow(turn: number, run: Run): void {
    this.#run = run;
    run.subscribe((event) => this.#hear(turn, event));
  }

  #hear(turn: number, event: LabEvent): void {
    if (turn !== this.#turn) return;
    if (event.type === 'model') this.#arriving = event.model;
    this.#show(followSlimming(this.#now, event));
    if (event.type === 'done') {
      if (event.reason === 'finished') this.#models = [...this.#models, this.#arriving];
      this.#publish.flush();
    }
    if (event.type === 'error') this.#failed(event);
  }

  /** Where nothing can be trained at all, the recorded run stands in, and says so. */
  #failed({ code }: { readonly code: string }): void {
    this.#publish.flush();
    const { backend } = this.controls;
    if (code !== 'backend-unavailable' || backend !== 'auto' || this.#now.tasks.length > 0) return;
    this.linked.state = { ...this.controls, backend: 'recorded' };
    void this.#begin('l1');
  }

  #show(next: SlimView): void {
    this.#now = next;
    this.#publish.offer(next);
  }
}
