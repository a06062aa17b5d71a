import type { Measurements } from '../../data/zeus/measurements.ts';
import { unpack } from '../../data/zeus/wire.ts';
import { LinkedState } from '../../kit/linked-state.svelte.ts';
import { measuredFor, type Choice } from '../selection.ts';
import { defaultChoice, defaultSubject, kept, ownsKey, readChoice, writeChoice } from '../state.ts';
import type { SavingsProps } from './props.ts';

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}

/** What a reader has chosen, and the measurements at hand: those of the page first, then all. */
export class SavingsLab {
  all: Measurements = $state.raw({ power: {}, targets: {} });
  complete = $state(false);
  failure = $state('');
  /** What a reader has chosen. */
  readonly linked: LinkedState<Choice>;
  readonly measured = $derived.by(() => measuredFor(this.all, this.choice));
  readonly #props: SavingsProps;

  constructor(props: SavingsProps) {
    this.#props = props;
    this.all = unpack(props.power, props.targets);
    this.linked = new LinkedState({
      start: defaultChoice(this.all, defaultSubject),
      read: (params) => readChoice(this.all, params),
      write: (choice) => writeChoice(this.all, choice),
      owns: ownsKey,
    });
  }

  get choice(): Choice {
    return this.linked.state;
  }

  /** A link may ask for another network than the page has come with, so it is read at the end. */
  async load(params: URLSearchParams): Promise<void> {
    this.failure = '';
    try {
      const { powerUrl, targetsUrl } = this.#props;
      this.all = unpack(...(await Promise.all([fetchJson(powerUrl), fetchJson(targetsUrl)])));
      this.linked.read(params);
      this.complete = true;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  change(change: Partial<Choice>): void {
    this.linked.set(change);
  }

  /** Another network or card: settings that were measured there too stay as they are. */
  changeSubject(change: Partial<Pick<Choice, 'workload' | 'card'>>): void {
    this.change(kept(this.all, this.choice, change));
  }
}
