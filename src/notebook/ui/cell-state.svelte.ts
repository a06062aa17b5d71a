import { OutputMeter } from '../meter.ts';
import type { CellError, OutputItem } from '../output.ts';
import type { Stale } from '../words.ts';
import type { BuiltCell } from './props.ts';

/** One cell as the reader has it now. */
export class CellState {
  readonly id: string;
  readonly title: string;
  /** The lesson's own text. */
  readonly original: string;
  text: string = $state('');
  outputs: OutputItem[] = $state.raw([]);
  error: CellError | undefined = $state.raw();
  stale: Stale = $state('');
  running: boolean = $state(false);
  /** What is shown belongs to the run before: the one that runs has shown nothing yet. */
  waiting: boolean = $state(false);
  /** What is said when a run has ended, or why something could not be done. */
  status: string = $state('');
  readonly #built: OutputItem[];
  #meter = new OutputMeter();

  constructor({ id, title, code, outputs }: BuiltCell) {
    this.id = id;
    this.title = title;
    this.original = code;
    this.text = code;
    this.outputs = outputs;
    this.#built = outputs;
  }

  get edited(): boolean {
    return this.text !== this.original;
  }

  /** A new text whose output is still to come. */
  replaceText(text: string, stale: Stale): void {
    this.text = text;
    this.error = undefined;
    this.stale = stale;
  }

  /** The lesson's text with the output that it had when the site was built. */
  restore(): void {
    this.text = this.original;
    this.showBuilt();
  }

  showBuilt(): void {
    this.outputs = this.#built;
    this.error = undefined;
    this.stale = '';
  }

  /** A run of the cell starts: what it shows comes in place of what there was, which stays till then. */
  begin(): void {
    this.#meter = new OutputMeter();
    this.running = true;
    this.waiting = true;
    this.error = undefined;
    this.stale = 'interrupted';
    this.status = '';
  }

  /** The sandbox has counted these outputs, too, but a cell may talk past it. */
  add(items: readonly OutputItem[]): void {
    const before = this.waiting ? [] : this.outputs;
    this.waiting = false;
    this.outputs = [...before, ...this.#meter.pass(items)];
  }

  /** The run has come to its end: a run that showed nothing leaves nothing. */
  end(error: CellError | undefined): void {
    if (this.waiting) this.outputs = [];
    this.waiting = false;
    this.running = false;
    this.error = error;
    this.stale = '';
  }
}
