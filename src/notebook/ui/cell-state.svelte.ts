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

  /** A run of the cell starts: what it shows comes in place of what there was. */
  begin(): void {
    this.#meter = new OutputMeter();
    this.running = true;
    this.outputs = [];
    this.error = undefined;
    this.stale = 'interrupted';
    this.status = '';
  }

  /** The sandbox has counted these outputs, too, but a cell may talk past it. */
  add(items: readonly OutputItem[]): void {
    this.outputs = [...this.outputs, ...this.#meter.pass(items)];
  }
}
