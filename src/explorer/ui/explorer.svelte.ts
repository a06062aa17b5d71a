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
import { typedNumber } from '../typed-number.ts';

export type NumberName = 'parameters' | 'outputs' | 'batch' | 'overheadPercent';

/** What a learner is typing, and the value that it belongs to: any other value replaces it. */
interface Draft {
  text: string;
  value: number;
  message: string;
}

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

  /** A typed number counts at once; one that is not allowed leaves the last good value standing. */
  type(name: NumberName, text: string): void {
    const typed = typedNumber(this.fields[name], text);
    if ('value' in typed) this.change({ [name]: typed.value });
    const message = 'message' in typed ? typed.message : '';
    this.#drafts[name] = { text, value: this.setup[name], message };
  }

  /** Leaving a field shows its number plainly: 22.2e6 becomes 22200000. */
  leave(name: NumberName): void {
    if (this.messageOf(name) === '') this.#drafts[name] = undefined;
  }

  textOf(name: NumberName): string {
    return this.#draft(name)?.text ?? String(this.setup[name]);
  }

  messageOf(name: NumberName): string {
    return this.#draft(name)?.message ?? '';
  }

  /** Some field holds text that is no allowed number, so the result is that of the last good one. */
  get stale(): boolean {
    return (Object.keys(this.#drafts) as NumberName[]).some((name) => this.messageOf(name) !== '');
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
