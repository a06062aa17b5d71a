import { LinkedState } from '../../../kit/linked-state.svelte.ts';
import { linkForm } from '../../../kit/url-state.ts';
import { RunController } from '../../shared/run-controller.svelte.ts';
import { armNames } from '../arms.ts';
import type { ArmEvent } from '../in-turn.ts';
import { emptyPrecision, followPrecision, type PrecisionView } from '../view/precision-view.ts';
import { type PrecisionChoice, precisionFields, precisionPrefix } from '../view/precision-wish.ts';

/** The bench on the page: what is set, what is seen, and the runs that are going on. */
export class PrecisionBench extends RunController<PrecisionView, ArmEvent> {
  readonly linked = new LinkedState<PrecisionChoice>(linkForm(precisionFields, precisionPrefix));

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

  get choice(): PrecisionChoice {
    return this.linked.state;
  }

  change(change: Partial<PrecisionChoice>): void {
    this.linked.set(change);
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
