import type { Measurements } from '../../data/zeus/measurements.ts';
import { unpack } from '../../data/zeus/wire.ts';
import { replaceEntries, type Problem } from '../../kit/url-state.ts';
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
  choice: Choice = $state.raw() as Choice;
  problems: readonly Problem[] = $state.raw([]);
  readonly measured = $derived.by(() => measuredFor(this.all, this.choice));
  readonly #props: SavingsProps;

  constructor(props: SavingsProps) {
    this.#props = props;
    this.all = unpack(props.power, props.targets);
    this.choice = defaultChoice(this.all, defaultSubject);
  }

  /** A link may ask for another network than the page has come with, so it is read at the end. */
  async load(params: URLSearchParams): Promise<void> {
    this.failure = '';
    try {
      const { powerUrl, targetsUrl } = this.#props;
      this.all = unpack(...(await Promise.all([fetchJson(powerUrl), fetchJson(targetsUrl)])));
      const { choice, problems } = readChoice(this.all, params);
      this.choice = choice;
      this.problems = problems;
      this.complete = true;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  change(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    this.problems = [];
  }

  /** Another network or card: settings that were measured there too stay as they are. */
  changeSubject(change: Partial<Pick<Choice, 'workload' | 'card'>>): void {
    this.change(kept(this.all, this.choice, change));
  }

  search(search: string): string {
    return replaceEntries(search, ownsKey, writeChoice(this.all, this.choice));
  }
}
