/** Where the lines of a loss chart run, in units of its viewBox. */
export interface LossChart {
  readonly width: number;
  readonly height: number;
  /** Room for the labels of the axes. */
  readonly left: number;
  readonly bottom: number;
  readonly lastEpoch: number;
  readonly greatestLoss: number;
}

export const xOf = ({ width, left, lastEpoch }: LossChart, epoch: number): number =>
  left + ((width - left) * (epoch - 1)) / Math.max(1, lastEpoch - 1);

/** The axis begins at zero, where a loss cannot be lower. */
export const yOf = ({ height, bottom, greatestLoss }: LossChart, loss: number): number =>
  (height - bottom) * (1 - loss / greatestLoss);

/** An SVG path through one loss per epoch, from epoch 1. */
export function pathOf(chart: LossChart, losses: readonly number[]): string {
  const points = losses.map(
    (loss, index) => `${xOf(chart, index + 1).toFixed(1)},${yOf(chart, loss).toFixed(1)}`,
  );
  return `M${points.join(' L')}`;
}
