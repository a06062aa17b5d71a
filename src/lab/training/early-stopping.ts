/** Where early stopping stands; plain values, kept in checkpoints. */
export interface Patience {
  /** Lowest loss that counted as a gain; null before the first epoch. */
  readonly bestLoss: number | null;
  readonly epochsWithoutGain: number;
}

/** A loss must fall by more than this to count, or noise would keep a run going. */
export const smallestGain = 1e-3;

export const freshPatience: Patience = { bestLoss: null, epochsWithoutGain: 0 };

/** After an epoch with this loss on the scenes kept aside. */
export function afterEpoch({ bestLoss, epochsWithoutGain }: Patience, loss: number): Patience {
  const gained = bestLoss === null || loss < bestLoss - smallestGain;
  return gained
    ? { bestLoss: loss, epochsWithoutGain: 0 }
    : { bestLoss, epochsWithoutGain: epochsWithoutGain + 1 };
}
