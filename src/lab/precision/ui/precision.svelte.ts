import {
  parseState,
  replaceEntries,
  serialiseState,
  type Problem,
} from '../../../kit/url-state.ts';
import { RunController } from '../../shared/run-controller.svelte.ts';
import { armNames } from '../arms.ts';
import type { ArmEvent } from '../in-turn.ts';
import { emptyPrecision, followPrecision, type PrecisionView } from '../view/precision-view.ts';
import {
  defaultChoice,
  type PrecisionChoice,
  precisionFields,
  precisionPrefix,
} from '../view/precision-wish.ts';

/** The bench on the page: what is set, what is seen, and the runs that are going on. */
export class PrecisionBench extends RunController<PrecisionView, ArmEvent> {
  choice: PrecisionChoice = $state.raw(defaultChoice);
  problems: readonly Problem[] = $state.raw([]);

  constructor() {
    super({
      first: emptyPrecision,
      follow: (view, event) => {
        if (event.type === 'told') return followPrecision(view, event.arm, event.event);
        return event.type === 'error' ? followPrecision(view, armNames[0], event) : view;
      },
      notLoaded: 'The bench could not be loaded. Check the connection and start again.',
    });
  }

  change(change: Partial<PrecisionChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.problems = [];
  }

  read(params: URLSearchParams): void {
    const { state, problems } = parseState(precisionFields, params, precisionPrefix);
    this.choice = state;
    this.problems = problems;
  }

  search(search: string): string {
    return replaceEntries(
      search,
      (key) => key.startsWith(precisionPrefix),
      serialiseState(precisionFields, this.choice, precisionPrefix),
    );
  }

  start(): Promise<void> {
    return this.begin(emptyPrecision, async () => {
      const { startInTurn } = await import('../in-turn.ts');
      return { start: () => startInTurn(this.choice) };
    });
  }

  /** Shows the recorded runs again. */
  putBack(): void {
    this.close();
    this.begun = false;
  }
}
