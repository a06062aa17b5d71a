import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import type { LiveRun } from '../start.ts';
import type { Run } from '../../client/run.ts';
import type { RunWish } from '../../protocol/commands.ts';
import type { EventOf, LabEvent } from '../../protocol/events.ts';
import { actionsOf, isBusy, type Action } from '../view/actions.ts';
import { follow, unplugged } from '../view/follow.ts';
import { labFields, type LabWish } from '../view/lab-wish.ts';
import { learn, noFacts, type RunFacts } from '../view/run-facts.ts';
import { emptyRun, type RunView } from '../view/run-view.ts';
import { publisher } from './publisher.ts';
import { findSaved, type SavedRun } from './saved-run.ts';

interface Shown {
  readonly run: RunView;
  readonly facts: RunFacts;
}

/** The lab on the page: what is set, what is seen, and the run that is going on. */
export class Lab {
  readonly linked = new LinkedState<LabWish>(linkForm(labFields));
  shown: Shown = $state.raw({ run: emptyRun, facts: noFacts });
  /** How the steps trained twice compare, in a sentence; empty while there is nothing to say. */
  proof = $state('');
  /** A run on this device that was not finished. */
  saved: SavedRun | null = $state.raw(null);
  /** Says that what is shown was recorded, when and where; empty for a live run. */
  recordedLabel = $state('');

  /** The learner has started something: what is shown is theirs. */
  begun = $state(false);

  #live: LiveRun | null = null;
  #run: Run | null = null;
  #sayProof: ((run: LiveRun) => string) | null = null;
  /** Ahead of what is shown by less than a frame. */
  #now: Shown;
  /** Counts the runs, so that one that was given up cannot write into the next. */
  #turn = 0;
  readonly #publish = publisher<Shown>((value) => (this.shown = value));

  constructor(first: { run: RunView; recordedLabel: string }) {
    this.shown = { run: first.run, facts: noFacts };
    this.recordedLabel = first.recordedLabel;
    this.#now = this.shown;
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
    return isBusy(this.shown.run.status);
  }

  /** A recorded result stands there until the learner starts; it is no run of theirs. */
  get #status() {
    const { status } = this.shown.run;
    return this.#run || status === 'preparing' ? status : 'idle';
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
    if (action === 'start') void this.#begin(false);
    else if (action === 'plug') this.#pull();
    else if (action === 'resume') this.#resume();
    else this.#run?.command(action);
  }

  restart(): void {
    void this.#begin(false);
  }

  close(): void {
    this.#turn += 1;
    this.#live?.close();
    this.#run?.command('stop');
  }

  async #begin(fromCheckpoint: boolean, notice = ''): Promise<void> {
    this.#live?.close();
    const turn = (this.#turn += 1);
    this.#live = null;
    this.#run = null;
    this.begun = true;
    this.proof = '';
    this.recordedLabel = '';
    this.#show({ run: { ...emptyRun, status: 'preparing', notice }, facts: noFacts });
    this.#publish.flush();
    try {
      await (this.wish.backend === 'recorded'
        ? this.#play(turn)
        : this.#train(turn, fromCheckpoint));
    } catch {
      if (turn !== this.#turn) return;
      const message = 'The lab could not be loaded. Check the connection and start again.';
      this.#hear(turn, { type: 'error', code: 'files', message });
    }
  }

  async #train(turn: number, fromCheckpoint: boolean): Promise<void> {
    const wish = liveWish(this.wish);
    const [{ startLab }, { sayProof }] = await Promise.all([
      import('../start.ts'),
      import('../proof.ts'),
    ]);
    if (turn !== this.#turn) return;
    const live = startLab({ wish, fromCheckpoint });
    this.#sayProof = (run) => {
      const proof = run.proof();
      return proof.trainedTwice > 0 ? sayProof(proof) : '';
    };
    this.#live = live;
    this.#follow(turn, live);
  }

  async #play(turn: number): Promise<void> {
    const [{ fetchRecording }, { playRecording }, { recordedLabel }] = await Promise.all([
      import('../fetch-recording.ts'),
      import('../../client/play.ts'),
      import('../../recording/recording.ts'),
    ]);
    const result = await fetchRecording(this.wish);
    if (turn !== this.#turn) return;
    if (!result.ok) {
      this.#hear(turn, { type: 'error', code: 'files', message: result.message });
      return;
    }
    this.recordedLabel = recordedLabel(result.recording);
    this.#follow(turn, playRecording(result.recording, 4));
  }

  #follow(turn: number, run: Run): void {
    this.#run = run;
    run.subscribe((event) => this.#hear(turn, event));
  }

  #hear(turn: number, event: LabEvent): void {
    if (turn !== this.#turn) return;
    const { run, facts } = this.#now;
    this.#show({ run: follow(run, event), facts: learn(facts, event) });
    const live = this.#live;
    if (
      live &&
      this.#now.run.start?.resumed &&
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
      void this.#begin(false, `${event.message} The recorded run is played instead.`);
    }
  }

  /** No backend starts here, or the browser cannot even start the worker. */
  #cannotTrain({ code }: EventOf<'error'>): boolean {
    return (
      code === 'backend-unavailable' || (code === 'unexpected' && this.#now.run.start === null)
    );
  }

  #pull(): void {
    this.#live?.pullThePlug();
    this.#show({ ...this.#now, run: unplugged(this.#now.run) });
  }

  #resume(): void {
    const { status } = this.#now.run;
    if (status === 'paused') this.#run?.command('continue');
    else if (status === 'unplugged' && this.#live) {
      this.#show({ ...this.#now, run: { ...this.#now.run, status: 'preparing' } });
      this.#live.resume();
    } else void this.#begin(true);
  }

  #show(next: Shown): void {
    this.#now = next;
    this.#publish.offer(next);
  }
}

/** The wish as the worker takes it. */
function liveWish({ backend, ...wish }: LabWish): RunWish {
  return { ...wish, backend: backend === 'recorded' ? 'auto' : backend };
}
