/** Losses on the scenes kept aside that a learner can choose as the target of the race. */
export const targets = [1, 0.95, 0.9, 0.85, 0.8] as const;

/** Of these the one by which the learning rates were chosen. */
export const defaultTarget = 0.85;
