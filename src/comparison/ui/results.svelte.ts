import type { PowerResult } from '../../data/mlperf/mlperf-result.ts';
import { unpackPowerResults } from '../../data/mlperf/mlperf-wire.ts';

/** The rows at hand: those of the page at first, all of them once the table has come. */
export class Results {
  rows: PowerResult[] = $state.raw([]);
  complete = $state(false);
  failure = $state('');
  readonly #address: string;

  constructor(start: PowerResult[], address: string) {
    this.rows = start;
    this.#address = address;
  }

  async load(): Promise<void> {
    this.failure = '';
    try {
      const response = await fetch(this.#address);
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      this.rows = unpackPowerResults(await response.json());
      this.complete = true;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}
