import type { PrecisionView } from '../view/precision-view.ts';

export interface PrecisionProps {
  /** Recorded runs, which stand there before the learner starts some. */
  readonly recorded: { readonly view: PrecisionView; readonly label: string };
}

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'precision-bench';
