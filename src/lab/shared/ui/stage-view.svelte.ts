import { tick } from 'svelte';

/** Where the reader looks while a lab works. */
export class StageView {
  root = $state<HTMLElement>();
  /** The buttons; what they change stands below them. */
  actions = $state<HTMLElement>();
  /** The height that the lab had when it was started, in pixels; 0 where none is held. */
  room = $state(0);

  #width = 0;

  /** Holds the height of the lab, so that the page below stays, and brings the stage into view. */
  async show(): Promise<void> {
    if (!this.root) return;
    this.room = this.root.offsetHeight;
    this.#width = this.root.clientWidth;
    await tick();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.actions?.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' });
  }

  /** Another width makes another height. */
  resized(): void {
    if (this.root && this.root.clientWidth !== this.#width) this.room = 0;
  }

  /** Presses the button again that was pressed before anybody listened. */
  pressEarly(): void {
    const button = this.root?.querySelector<HTMLButtonElement>('button[data-pressed]');
    delete button?.dataset['pressed'];
    button?.click();
  }
}
