import { draftOf, type Draft } from '../../kit/typed-number.ts';
import { replaceEntries, type Problem } from '../../kit/url-state.ts';
import { setupFields } from '../fields.ts';
import type { Setup } from '../setup.ts';
import {
  defaultState,
  ownsKey,
  parseExplorer,
  serialiseExplorer,
  type ExplorerState,
  type Offer,
} from '../state.ts';

export type NumberName = 'parameters' | 'outputs' | 'batch' | 'overheadPercent';

/** The explorer's state on the page: what is set, what is being typed, what a link got wrong. */
export class Explorer {
  readonly offer: Offer;
  readonly fields;
  state: ExplorerState = $state.raw() as ExplorerState;
  problems: readonly Problem[] = $state.raw([]);
  #drafts: Partial<Record<NumberName, Draft | undefined>> = $state({});

  constructor(offer: Offer) {
    this.offer = offer;
    this.fields = setupFields(offer.presets[0]);
    this.state = defaultState(offer);
  }

  get setup(): Setup {
    return this.state.setup;
  }

  set(change: Partial<ExplorerState>): void {
    this.state = { ...this.state, ...change };
    this.problems = [];
  }

  change(change: Partial<Setup>): void {
    this.set({ setup: { ...this.setup, ...change } });
  }

  reset(): void {
    this.#drafts = {};
    this.set(defaultState(this.offer));
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

  read(params: URLSearchParams): void {
    const { state, problems } = parseExplorer(this.offer, params);
    this.state = state;
    this.problems = problems;
  }

  /** The page's query string with this state in it. */
  search(search: string): string {
    return replaceEntries(search, ownsKey, serialiseExplorer(this.offer, this.state));
  }

  #draft(name: NumberName): Draft | undefined {
    const draft = this.#drafts[name];
    return draft?.value === this.setup[name] ? draft : undefined;
  }
}
