/** The ways to make a trained detector smaller, in the order of the story. */
export const slimmingTasks = ['l1', 'prune', 'fine-tune'] as const;
export type SlimmingTask = (typeof slimmingTasks)[number];

/** Weight of the L1 penalty that the page starts with; found by trying on the validation scenes. */
export const defaultStrength = 0.03;

/** Channels to keep that the page starts with, in per cent of all. */
export const defaultKeepPercent = 27;

/** The greatest weight that can be asked for. */
export const strongest = 0.2;
