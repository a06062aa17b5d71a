import type { BenchView } from '../view/bench-view.ts';

/** What three seeds say about one optimiser, measured when the course was made. */
export interface TunedRow {
  readonly optimizer: string;
  /** For each learning rate of the grid: mean epochs to the target; null where a seed never got there. */
  readonly meanEpochs: readonly (number | null)[];
  /** With the best rate, by seed. */
  readonly epochsOfSeeds: readonly number[];
}

export interface BenchProps {
  /** A recorded race, which stands there before the learner starts one. */
  readonly recorded: { readonly view: BenchView; readonly label: string };
  readonly tuned: readonly TunedRow[];
}

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'optimiser-bench';
