import type { Backend } from '../../src/lab/protocol/choices.ts';
import type { Measurement, OwnResult, StageMemory, StepTimes } from './page/measurement.ts';

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const milliseconds = (value: number): string => `${value.toPrecision(3)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const times = (slow: number, fast: number): string => `${(slow / fast).toFixed(1)} times`;

const timesLine = (name: string, { firstStep, steps }: StepTimes): string =>
  `  ${name}: ${milliseconds(median(steps))} a step, the first one ${milliseconds(firstStep)}`;

function memoryLine({ stage, predictedBytes, measuredBytes }: StageMemory): string {
  const error = (100 * (predictedBytes - measuredBytes)) / measuredBytes;
  return `  memory, ${stage}: predicted ${megabytes(predictedBytes)}, measured ${megabytes(measuredBytes)} (${error > 0 ? '+' : ''}${error.toFixed(1)} %)`;
}

function comparison(own: OwnResult, stock: Measurement<StepTimes>): string[] {
  if ('error' in stock) return [`  stock TF.js does not train here: ${stock.error}`];
  const speed = times(median(stock.result.steps), median(own.scratch.steps));
  const start = times(stock.result.firstStep, own.scratch.firstStep);
  return [
    timesLine('stock TF.js, model.fit', stock.result),
    `  our step is ${speed} as fast as the stock one, the first step ${start}`,
  ];
}

/** What was measured on one backend, in lines. */
export function backendLines(
  backend: Backend,
  own: Measurement<OwnResult>,
  stock: Measurement<StepTimes>,
): string[] {
  if ('error' in own) return [`${backend}: does not run here: ${own.error}`];
  const { result } = own;
  const cached = median(result.cachedHead.steps);
  return [
    `${backend}, ${result.kernels}`,
    timesLine('our engine, all open', result.scratch),
    ...comparison(result, stock),
    timesLine('frozen head on kept features', result.cachedHead),
    timesLine('frozen head, body run each time', result.uncachedHead),
    `  keeping the features makes a step ${times(median(result.uncachedHead.steps), cached)} as fast`,
    ...result.memory.map(memoryLine),
    `  resumed after the second epoch: ${result.equalLosses} of ${result.resumedLosses} losses equal to the last bit`,
  ];
}
