import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import type { ErrorEvent } from '../../protocol/event-base.ts';
import { type Loaded, RunController } from '../../shared/run-controller.svelte.ts';
import { type SlimmingTask, slimmingTasks } from '../defaults.ts';
import type { Model, SlimCommand, Slimming } from '../command.ts';
import type { SlimEvent } from '../events.ts';
import type { SlimmingRecording } from '../recording.ts';
import { slimFields, type SlimControls } from '../view/slim-wish.ts';
import {
  emptySlimming,
  followSlimming,
  isWorking,
  type SlimView,
  undone,
} from '../view/slim-view.ts';

/** The widget on the page: what is set, what is seen, the models, and the task that runs. */
export class SlimLab extends RunController<SlimView, SlimEvent> {
  readonly linked = new LinkedState<SlimControls>(linkForm(slimFields));

  /** The model after each finished task. A task that ends badly adds none. */
  #models: readonly (Model | null)[] = $state.raw([]);
  #arriving: Model | null = null;
  #recording: SlimmingRecording | null = null;

  constructor() {
    super({
      first: emptySlimming,
      follow: followSlimming,
      notLoaded: 'The lab could not be loaded. Check the connection and start again.',
    });
  }

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
    this.#arriving = null;
    void this.begin({ ...this.now, status: 'preparing', message: '', progress: null }, () =>
      this.controls.backend === 'recorded' ? this.#recorded(kind) : this.#live(kind),
    );
  }

  undo(): void {
    this.#models = this.#models.slice(0, -1);
    this.show(undone(this.now), true);
  }

  reset(): void {
    this.close();
    this.#models = [];
    this.begun = false;
    this.recordedLabel = '';
    this.show(emptySlimming, true);
  }

  #taskOf(kind: SlimmingTask): Slimming {
    const { strength, keepPercent } = this.controls;
    if (kind === 'l1') return { kind, strength };
    return kind === 'prune' ? { kind, keepPercent } : { kind };
  }

  async #live(kind: SlimmingTask): Promise<Loaded<SlimEvent>> {
    const [{ startRun }, { mirrorTo }, { openingOf, slimEventSchema: schema }] = await Promise.all([
      import('../../client/connection.ts'),
      import('../../client/mirror.ts'),
      import('../events.ts'),
    ]);
    const { seed, size, backend } = this.controls;
    const wish = { seed, size, backend: backend === 'recorded' ? 'auto' : backend } as const;
    // A proxy cannot be sent to a worker, and the model is not one.
    const command: SlimCommand = {
      type: 'slim',
      wish,
      task: this.#taskOf(kind),
      model: this.model,
    };
    const last = mirrorTo<SlimEvent>(document, openingOf);
    return { start: () => startRun<SlimEvent, SlimCommand>({ schema, command, last }) };
  }

  async #recorded(kind: SlimmingTask): Promise<Loaded<SlimEvent> | ErrorEvent> {
    const [
      { eventsOfTask, slimmingRecording, slimmingRecordingName },
      { playRecording },
      { recordedLabel },
    ] = await Promise.all([
      import('../recording.ts'),
      import('../../client/play.ts'),
      import('../../shared/recording.ts'),
    ]);
    const place = this.now.tasks.length;
    if (slimmingTasks[place] !== kind) {
      const message =
        'The recorded run knows one way only: train with L1, prune, fine-tune. Choose another backend to go your own.';
      return { type: 'error', code: 'bad-command', message };
    }
    if (!this.#recording) {
      const result = await slimmingRecording.fetch(slimmingRecordingName);
      if (!result.ok) return { type: 'error', code: 'files', message: result.message };
      this.#recording = result.recording;
    }
    const events = eventsOfTask(this.#recording, place) ?? [];
    return {
      start: () => playRecording<SlimEvent>({ events }, 2),
      label: recordedLabel(this.#recording),
    };
  }

  protected override heard(event: SlimEvent): void {
    if (event.type === 'model') this.#arriving = event.model;
    if (event.type === 'done' && event.reason === 'finished') {
      this.#models = [...this.#models, this.#arriving];
    }
    if (event.type === 'error') this.#failed(event);
  }

  /** Where nothing can be trained at all, the recorded run stands in, and says so. */
  #failed({ code }: ErrorEvent): void {
    const { backend } = this.controls;
    if (code !== 'backend-unavailable' || backend !== 'auto' || this.now.tasks.length > 0) return;
    this.linked.state = { ...this.controls, backend: 'recorded' };
    this.start('l1');
  }
}
