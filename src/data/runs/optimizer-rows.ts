import { optimizers } from '../../estimation/index.ts';

/** Optimisers that keep the same state for each parameter. */
export interface OptimizerRow {
  labels: string[];
  /** j */
  numbersPerParameter: number;
  /** Where the optimiser stores its own smaller numbers, whatever the training precision. */
  bytesPerStateNumber: number | undefined;
  /** State is kept for rows and columns of a matrix only: j is about 0, not exactly. */
  factored: boolean;
}

/** Those that a reader is most likely to meet. */
const usual = [
  'sgd',
  'adafactor',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'lion',
  'adam',
  'adamw',
  'adam-8bit',
];

/** The catalogue's optimisers, grouped by their state, the smallest state first. */
export function optimizerRows(names: readonly string[] = usual): OptimizerRow[] {
  const rows = optimizers
    .filter(({ name }) => names.includes(name))
    .map(({ label, numbersPerParameter, bytesPerStateNumber, factored = false }) => ({
      label,
      row: { numbersPerParameter, bytesPerStateNumber, factored },
    }));
  return [...Map.groupBy(rows, ({ row }) => JSON.stringify(row)).values()]
    .flatMap((alike) =>
      alike.slice(0, 1).map(({ row }) => ({ ...row, labels: alike.map(({ label }) => label) })),
    )
    .sort((a, b) => a.numbersPerParameter - b.numbersPerParameter);
}
