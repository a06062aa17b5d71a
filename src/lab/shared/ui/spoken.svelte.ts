/** Between two sentences about the same state, in milliseconds. */
const quiet = 6_000;

/** What a screen reader is told of a run: at once when its state changes, else every few seconds. */
export class Spoken {
  text = $state('');

  #status = 'idle';
  #at = 0;

  tell(status: string, text: string): void {
    if (status === this.#status && performance.now() - this.#at < quiet) return;
    this.#status = status;
    this.#at = performance.now();
    this.text = text;
  }
}
