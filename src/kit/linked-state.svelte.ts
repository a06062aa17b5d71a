import { onMount } from 'svelte';
import { addressParams, writeAddress } from './link.ts';
import { replaceEntries, type LinkForm, type Problem } from './url-state.ts';

/** A widget's state on the page that a link can carry, and what a link got wrong. */
export class LinkedState<S extends object> {
  state: S = $state.raw() as S;
  problems: readonly Problem[] = $state.raw([]);
  readonly #form: LinkForm<S>;

  constructor(form: LinkForm<S>) {
    this.#form = form;
    this.state = form.start;
  }

  /** After a change, what the link got wrong is of no use any more. */
  set(change: Partial<S>): void {
    this.state = { ...this.state, ...change };
    this.problems = [];
  }

  reset(): void {
    this.set(this.#form.start);
  }

  read(params: URLSearchParams): void {
    const { state, problems } = this.#form.read(params);
    this.state = state;
    this.problems = problems;
  }

  /** A query string with this state in it. */
  search(search: string): string {
    return replaceEntries(search, this.#form.owns, this.#form.write(this.state));
  }

  /**
   * The page comes with the state that there is without a link; what the page's address asks for
   * follows once the widget runs, and from then on the address holds the state. To be called while
   * the widget is made.
   */
  followAddress(): void {
    let ready = $state(false);
    onMount(() => {
      this.read(addressParams());
      ready = true;
    });
    this.keepInAddress(() => ready);
  }

  /** From when it is `ready`, the address holds the state. To be called while the widget is made. */
  keepInAddress(ready: () => boolean): void {
    $effect(() => {
      if (ready()) writeAddress(this.#form.owns, this.#form.write(this.state));
    });
  }
}
