/** The optimisers of the bench, without the training engine: a page can show them before it loads anything. */

export const contestants = ['sgd', 'momentum', 'adam', 'lion'] as const;
export type Contestant = (typeof contestants)[number];

export type PerContestant<Value> = Readonly<Record<Contestant, Value>>;

export const contestantNames: PerContestant<string> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  adam: 'Adam',
  lion: 'Lion',
};

/** The same for every optimiser: half powers of ten, rounded. */
export const rateGrid = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1] as const;

/** A learning rate that a learner may try: beyond these no step makes sense in 32 bits. */
export const smallestRate = 1e-7;
export const largestRate = 1_000_000;

export const labelledScenes = 200;
/** Scenes kept aside, on which the loss is taken after every epoch. */
export const asideScenes = 150;

export const benchEpochs = 40;

/** The rate of the grid with the fewest epochs to the default target, in the mean of three seeds. */
export const tunedRates: PerContestant<number> = {
  sgd: 0.1,
  momentum: 0.01,
  adam: 0.003,
  lion: 0.0003,
};
