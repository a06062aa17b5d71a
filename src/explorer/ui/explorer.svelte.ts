import { draftOf, type Draft } from '../../kit/typed-number.ts';
import { LinkedState } from '../../kit/linked-state.svelte.ts';
import { setupFields } from '../fields.ts';
import type { Setup } from '../setup.ts';
import { explorerLink, type ExplorerState, type Offer } from '../state.ts';

export type NumberName = 'parameters' | 'outputs' | 'batch' | 'overheadPercent';

/** The explorer's state on the page: what is set, what is being typed, what a link got wrong. */
export class Explorer extends LinkedState<ExplorerState> {
  readonly fields;
  #drafts: Partial<Record<NumberName, Draft | undefined>> = $state({});

  constructor(offer: Offer) {
    super(explorerLink(offer));
    this.fields = setupFields(offer.presets[0]);
  }

  get setup(): Setup {
    return this.state.setup;
  }

  change(change: Partial<Setup>): void {
    this.set({ setup: { ...this.setup, ...change } });
  }

  override reset(): void {
    this.#drafts = {};
    super.reset();
  }

  /** What the entry of a number shows and does. */
  entryOf(name: NumberName) {
    const [field, value, draft] = [this.fields[name], this.setup[name], this.#draft(name)];
    return {
      field,
      value,
      text: draft?.text ?? String(value),
      message: draft?.message ?? '',
      put: (next: number) => this.change({ [name]: next }),
      type: (text: string) => {
        const typed = draftOf(field, text, this.setup[name]);
        if (typed.message === '') this.change({ [name]: typed.value });
        this.#drafts[name] = typed;
      },
      /** Leaving a field shows its number plainly: 22.2e6 becomes 22200000. */
      leave: () => {
        if (!this.#draft(name)?.message) this.#drafts[name] = undefined;
      },
    };
  }

  /** Some field holds text that is no allowed number, so the result is that of the last good one. */
  get stale(): boolean {
    return (Object.keys(this.#drafts) as NumberName[]).some((name) => this.#draft(name)?.message);
  }

  #draft(name: NumberName): Draft | undefined {
    const draft = this.#drafts[name];
    return draft?.value === this.setup[name] ? draft : undefined;
  }
}
