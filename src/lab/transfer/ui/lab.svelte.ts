import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import type { ErrorEvent } from '../../protocol/event-base.ts';
import type { LabEvent } from '../../protocol/events.ts';
import type { RunWish } from '../../protocol/settings.ts';
import { type Loaded, RunController } from '../../shared/run-controller.svelte.ts';
import type { LiveRun } from '../start.ts';
import { actionsOf, isBusy, type Action } from '../view/actions.ts';
import { follow, unplugged } from '../view/follow.ts';
import { labFields, type LabWish } from '../view/lab-wish.ts';
import { learn, noFacts, type RunFacts } from '../view/run-facts.ts';
import { emptyRun, type RunView } from '../view/run-view.ts';
import type { SavedRun } from '../view/sentences.ts';
import { findSaved } from './saved-run.ts';

interface Shown {
  readonly run: RunView;
  readonly facts: RunFacts;
}

/** The lab on the page: what is set, what is seen, and the run that is going on. */
export class Lab extends RunController<Shown, LabEvent> {
  readonly linked = new LinkedState<LabWish>(linkForm(labFields));
  /** How the steps trained twice compare, in a sentence; empty while there is nothing to say. */
  proof = $state('');
  /** A run on this device that was not finished. */
  saved: SavedRun | null = $state.raw(null);

  /** The run that trains here; null for a recorded one, and once it has ended. */
  #live: LiveRun | null = null;
  #sayProof: ((run: LiveRun) => string) | null = null;

  constructor(first: { run: RunView; recordedLabel: string }) {
    super({
      first: { run: first.run, facts: noFacts },
      follow: ({ run, facts }, event) => ({ run: follow(run, event), facts: learn(facts, event) }),
      notLoaded: 'The lab could not be loaded. Check the connection and start again.',
    });
    this.recordedLabel = first.recordedLabel;
  }

  get wish(): LabWish {
    return this.linked.state;
  }

  get can(): readonly Action[] {
    return actionsOf(this.#status, {
      hasCheckpoint: this.saved !== null,
      recorded: this.recordedLabel !== '',
    });
  }

  get busy(): boolean {
    return isBusy(this.view.run.status);
  }

  /** A recorded result stands there until the learner starts; it is no run of theirs. */
  get #status() {
    const { status } = this.view.run;
    return this.hasRun || status === 'preparing' ? status : 'idle';
  }

  protected override get resting(): boolean {
    const { status } = this.now.run;
    return status === 'paused' || status === 'unplugged';
  }

  change(change: Partial<LabWish>): void {
    this.linked.set(change);
    void this.look();
  }

  /** Looks for an unfinished run with these settings on this device. */
  async look(): Promise<void> {
    const { wish } = this;
    const saved = wish.backend === 'recorded' ? null : await findSaved(liveWish(wish));
    if (wish === this.wish) this.saved = saved;
  }

  act(action: Action): void {
    if (action === 'start') this.#start(false);
    else if (action === 'plug') this.#pull();
    else if (action === 'resume') this.#resume();
    else this.command(action);
  }

  restart(): void {
    this.#start(false);
  }

  #start(fromCheckpoint: boolean, notice = ''): void {
    this.#live = null;
    this.proof = '';
    this.recordedLabel = '';
    const run: RunView = { ...emptyRun, status: 'preparing', notice };
    void this.begin({ run, facts: noFacts }, () =>
      this.wish.backend === 'recorded' ? this.#recorded() : this.#training(fromCheckpoint),
    );
  }

  async #training(fromCheckpoint: boolean): Promise<Loaded<LabEvent>> {
    const wish = liveWish(this.wish);
    const [{ startLab }, { sayProof }] = await Promise.all([
      import('../start.ts'),
      import('../proof.ts'),
    ]);
    this.#sayProof = (run) => {
      const proof = run.proof();
      return proof.trainedTwice > 0 ? sayProof(proof) : '';
    };
    return { start: () => (this.#live = startLab({ wish, fromCheckpoint })) };
  }

  async #recorded(): Promise<Loaded<LabEvent> | ErrorEvent> {
    const [{ labRecording, recordingName }, { playRecording }, { recordedLabel }] =
      await Promise.all([
        import('../recording.ts'),
        import('../../client/play.ts'),
        import('../../shared/recording.ts'),
      ]);
    const result = await labRecording.fetch(recordingName(this.wish));
    if (!result.ok) return { type: 'error', code: 'files', message: result.message };
    const { recording } = result;
    return {
      start: () => playRecording<LabEvent>(recording, 4),
      label: recordedLabel(recording),
    };
  }

  protected override heard(event: LabEvent): void {
    const live = this.#live;
    if (
      live &&
      this.now.run.start?.resumed &&
      (event.type === 'checkpoint' || event.type === 'done')
    ) {
      this.proof = this.#sayProof?.(live) || this.proof;
    }
    if (event.type === 'done' || event.type === 'error') this.#ended(event);
  }

  #ended(event: LabEvent): void {
    this.#live = null;
    void this.look();
    if (event.type === 'error' && this.wish.backend === 'auto' && this.#cannotTrain(event)) {
      this.linked.state = { ...this.wish, backend: 'recorded' };
      this.#start(false, `${event.message} The recorded run is played instead.`);
    }
  }

  /** No backend starts here, or the browser cannot even start the worker. */
  #cannotTrain({ code }: ErrorEvent): boolean {
    return code === 'backend-unavailable' || (code === 'unexpected' && this.now.run.start === null);
  }

  #pull(): void {
    this.#live?.pullThePlug();
    this.show({ ...this.now, run: unplugged(this.now.run) });
  }

  #resume(): void {
    const { status } = this.now.run;
    if (status === 'paused') this.command('continue');
    else if (status === 'unplugged' && this.#live) {
      this.show({ ...this.now, run: { ...this.now.run, status: 'preparing' } });
      this.#live.resume();
    } else this.#start(true);
  }
}

/** The wish as the worker takes it. */
function liveWish({ backend, ...wish }: LabWish): RunWish {
  return { ...wish, backend: backend === 'recorded' ? 'auto' : backend };
}
