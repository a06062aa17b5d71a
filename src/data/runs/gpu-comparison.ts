import { network, plan, trainingMemory, type Range } from '../../estimation/index.ts';
import { layerTable, networkSize } from '../case/network.ts';
import type { CaseStudy } from '../case/case-schema.ts';
import type { GpuRun } from './gpu-runs.ts';

type Networks = CaseStudy['networks'];

/** A measured run beside what the estimation module says of it. */
export interface ComparedRun {
  readonly run: GpuRun;
  /** The lesson's sum, with 20 % for the framework; activations of two bytes in mixed precision. */
  readonly predictedBytes: number;
  /** Signed, as a share of the measurement. */
  readonly error: number;
  /** The planner's range for the peak, with the runtime's share as it was measured. */
  readonly range: Range;
  readonly inRange: boolean;
  /** Bytes of the optimiser's state, by the equation's j. */
  readonly stateBytes: number;
  /** Of one step, forward and backward. */
  readonly flops: number;
  readonly samplesPerJoule: number;
}

const MILLI = 1000;

const samplesPerSecond = ({ batchSize, stepMilliseconds }: GpuRun): number =>
  (MILLI * batchSize) / stepMilliseconds;

const one = { low: 1, high: 1 };

/** Of the plan only the memory is asked for here, so time, power and carbon are left at one. */
function plannedRange(networks: Networks, run: GpuRun): Range {
  const table = layerTable(networks[run.network], run.frozenBlocks);
  const size = network({ ...table, convention: 'backward' });
  const { peakBytes } = plan({
    trainableParameters: size.trainableParameters,
    frozenParameters: size.frozenParameters,
    activationsPerSample: size.activationsPerSample,
    workingActivationsPerSample: size.workingActivationsPerSample,
    forwardFlopsPerSample: size.forwardFlops,
    batchSize: run.batchSize,
    optimizer: run.optimizer,
    precision: run.precision,
    contextBytes: { low: run.contextBytes, high: run.contextBytes },
    samples: run.batchSize,
    peakFlopsPerSecond: 1,
    utilization: one,
    wattsPerDevice: one,
    gramsPerKilowattHour: one,
  });
  return peakBytes;
}

export function compared(networks: Networks, run: GpuRun): ComparedRun {
  const size = networkSize(networks[run.network], run.frozenBlocks);
  const memory = trainingMemory({
    trainableParameters: size.trainableParameters,
    frozenParameters: size.frozenParameters,
    activationsPerSample: size.activationsPerSample,
    batchSize: run.batchSize,
    optimizer: run.optimizer,
    precision: run.precision,
  });
  const range = plannedRange(networks, run);
  const used = run.peakBytes + run.contextBytes;
  return {
    run,
    range,
    inRange: used >= range.low && used <= range.high,
    predictedBytes: memory.totalBytes,
    error: memory.totalBytes / run.peakBytes - 1,
    stateBytes: memory.optimizerStateBytes,
    flops: size.trainingFlops * run.batchSize,
    samplesPerJoule: samplesPerSecond(run) / run.averageWatts,
  };
}

export type Setting = Pick<GpuRun, 'network' | 'optimizer' | 'precision' | 'frozenBlocks'> & {
  readonly batchSize?: number;
};

const usualBatch = 32;

/** @throws Error where this was not measured */
export function runWith(runs: readonly ComparedRun[], wanted: Setting): ComparedRun {
  const { network, optimizer, precision, frozenBlocks, batchSize = usualBatch } = wanted;
  const found = runs.find(
    ({ run }) =>
      run.network === network &&
      run.optimizer === optimizer &&
      run.precision === precision &&
      run.frozenBlocks === frozenBlocks &&
      run.batchSize === batchSize,
  );
  if (found) return found;
  throw new Error(`gpu-runs.csv: no run with ${JSON.stringify(wanted)}`);
}

/** Two runs that differ in one thing, and by which factor the second is smaller or better. */
export interface Change {
  readonly title: string;
  readonly from: ComparedRun;
  readonly to: ComparedRun;
  readonly lessArithmetic: number;
  readonly shorterStep: number;
  readonly moreSamplesPerJoule: number;
}

const wide = { network: 'wide', frozenBlocks: 0 } as const;
const transfer = { network: 'transfer', optimizer: 'adam', frozenBlocks: 0 } as const;
const lean = { network: 'lean', optimizer: 'adam', frozenBlocks: 0 } as const;

const pairs: readonly (readonly [string, Setting, Setting])[] = [
  [
    'SGD to momentum',
    { ...wide, optimizer: 'sgd', precision: 'fp32' },
    { ...wide, optimizer: 'momentum', precision: 'fp32' },
  ],
  [
    'SGD to Adam',
    { ...wide, optimizer: 'sgd', precision: 'fp32' },
    { ...wide, optimizer: 'adam', precision: 'fp32' },
  ],
  [
    'FP32 to mixed precision',
    { ...wide, optimizer: 'adam', precision: 'fp32' },
    { ...wide, optimizer: 'adam', precision: 'mixed' },
  ],
  [
    'FP32 to BF16',
    { ...wide, optimizer: 'adam', precision: 'fp32' },
    { ...wide, optimizer: 'adam', precision: 'bf16' },
  ],
  [
    'a smaller head, BF16',
    { ...wide, optimizer: 'adam', precision: 'bf16' },
    { ...transfer, precision: 'bf16' },
  ],
  [
    'body frozen, BF16',
    { ...transfer, precision: 'bf16' },
    { ...transfer, precision: 'bf16', frozenBlocks: 5 },
  ],
  [
    'half of all channels, FP32',
    { ...transfer, precision: 'fp32' },
    { ...lean, precision: 'fp32' },
  ],
  [
    'half of all channels, BF16',
    { ...transfer, precision: 'bf16' },
    { ...lean, precision: 'bf16' },
  ],
  [
    'all of it: wide, SGD, FP32 to lean, Adam, BF16',
    { ...wide, optimizer: 'sgd', precision: 'fp32' },
    { ...lean, precision: 'bf16' },
  ],
];

export const changes = (runs: readonly ComparedRun[]): Change[] =>
  pairs.map(([title, before, after]) => {
    const [from, to] = [runWith(runs, before), runWith(runs, after)];
    return {
      title,
      from,
      to,
      lessArithmetic: from.flops / to.flops,
      shorterStep: from.run.stepMilliseconds / to.run.stepMilliseconds,
      moreSamplesPerJoule: to.samplesPerJoule / from.samplesPerJoule,
    };
  });
