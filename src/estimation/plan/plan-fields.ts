import { optimizerNames } from '../catalogue/optimizers.ts';
import {
  amount,
  choice,
  count,
  list,
  optional,
  record,
  text,
  withDefault,
} from '../schema/build.ts';
import type { Fields } from '../schema/field.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { range } from './range.ts';

export const planPrecisions = ['fp32', 'tf32', 'fp16', 'bf16', 'mixed'] as const;
export type PlanPrecision = (typeof planPrecisions)[number];

const atLeastOne = { min: 1 };

/** What may differ from stage to stage of a job; each field still without its default. */
const perStage = {
  trainableParameters: count('numbers', 'Parameters that training changes.'),
  frozenParameters: count('numbers', 'Parameters that stay fixed.'),
  activationsPerSample: count('numbers', 'Values that one sample leaves for the backward pass.'),
  workingActivationsPerSample: count(
    'numbers',
    'The most that one layer reads and writes for one sample, kept or not.',
  ),
  forwardFlopsPerSample: amount('FLOP', 'One forward pass of one sample.'),
  frozenForwardFlopsPerSample: amount(
    'FLOP',
    'Part of it in frozen layers below the trained ones.',
  ),
  batchSize: count('samples', 'Samples in one step, on all devices together.', atLeastOne),
  optimizer: choice(optimizerNames, 'Optimiser; it sets the state per parameter.'),
  precision: choice(
    planPrecisions,
    'Format of all numbers; mixed: 16-bit work with an FP32 copy of the parameters and FP32 state.',
  ),
  recomputation: choice(
    ['none', 'full'],
    'full: a second forward pass; activationsPerSample are those that are kept.',
  ),
  samples: amount('samples', 'Samples of one epoch.'),
  epochs: amount('epochs', 'Passes over the samples.'),
  peakFlopsPerSecond: amount('FLOP/s', 'Peak of one device at this precision.', { above: 0 }),
  utilization: range('', 'Share of that peak that is reached (MFU).', { above: 0, max: 1 }),
  slowdown: range(
    '',
    'How many times longer it takes than its FLOP say, e.g. where small layers fill a device worse; 1 when left out.',
    atLeastOne,
  ),
};

type AllOptional<F extends Fields> = {
  readonly [K in keyof F]: ReturnType<typeof optional<F[K]>>;
};

const allOptional = <F extends Fields>(fields: F): AllOptional<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, optional(field)]),
  ) as AllOptional<F>;

const mostStages = 100;

const stages = list(
  record(
    {
      label: optional(text('What to call the stage in the result; its number when left out.')),
      ...allOptional(perStage),
    },
    'One stage. A field that it leaves out is as in the job.',
  ),
  'Parts of the job, one after the other, that differ in the fields they name: e.g. a start with frozen layers, then all layers open.',
  [1, mostStages],
);

const modelFields = {
  trainableParameters: perStage.trainableParameters,
  frozenParameters: withDefault(perStage.frozenParameters, 0),
  activationsPerSample: perStage.activationsPerSample,
  workingActivationsPerSample: withDefault(perStage.workingActivationsPerSample, 0),
  forwardFlopsPerSample: perStage.forwardFlopsPerSample,
  frozenForwardFlopsPerSample: withDefault(perStage.frozenForwardFlopsPerSample, 0),
};

const trainingFields = {
  batchSize: perStage.batchSize,
  optimizer: perStage.optimizer,
  precision: withDefault(perStage.precision, 'fp32'),
  recomputation: withDefault(perStage.recomputation, 'none'),
  samples: perStage.samples,
  epochs: withDefault(perStage.epochs, 1),
  runs: withDefault(count('runs', 'Equal runs, failed and repeated ones included.', atLeastOne), 1),
  overheadFraction: withDefault(
    amount('', "Share for the framework at the high end: the lesson's rule."),
    0.2,
  ),
  contextBytes: optional(
    range('bytes', 'What the GPU runtime takes. From 0.5 to 1.8 GiB when left out.'),
  ),
};

const hardwareFields = {
  devices: withDefault(count('devices', 'Devices that share each batch.', atLeastOne), 1),
  zeroStage: withDefault(
    count('', 'What ZeRO splits over the devices: 0 nothing, 1 state, 2 gradients, 3 parameters.', {
      max: 3,
    }),
    0,
  ),
  memoryBytes: optional(amount('bytes', 'Memory of one device, to see whether the job fits.')),
  peakFlopsPerSecond: perStage.peakFlopsPerSecond,
  utilization: perStage.utilization,
  wattsPerDevice: range('W', 'Average power of one device while it trains.'),
  idleHours: withDefault(amount('h', 'Hours in which the devices are reserved but idle.'), 0),
  idleWatts: withDefault(amount('W', 'Power of one idle device.'), 0),
  hostWatts: withDefault(amount('W', 'Power of the rest of the machine, in all.'), 0),
  memoryGigabytes: withDefault(amount('GB', 'Main memory that the job reserves.'), 0),
  // Green Algorithms v3, referenceValues.csv, "memoryPower".
  wattsPerGigabyte: withDefault(amount('W/GB', 'Power of one gigabyte of main memory.'), 0.3725),
};

const carbonFields = {
  pue: optional(range('', 'Facility energy / machine energy; 1 when left out.', atLeastOne)),
  gramsPerKilowattHour: range('gCO2e/kWh', 'Carbon intensity of the electricity.'),
  embodiedKilogramsCO2e: optional(range('kgCO2e', 'To make one device; 0 when left out.')),
  lifetimeYears: optional(
    range('years', 'Service life of a device, in years of 8,760 hours; 4 when left out.', {
      above: 0,
    }),
  ),
};

export const planFields = {
  ...modelFields,
  ...trainingFields,
  ...hardwareFields,
  ...carbonFields,
  slowdown: optional(perStage.slowdown),
  stages: optional(stages),
};

export type PlanInput = InputOf<typeof planFields>;
export type ResolvedPlan = ResolvedOf<typeof planFields>;

/** One stage of a job as it is given: the fields in which it differs from the job. */
export type PlanStageInput = NonNullable<PlanInput['stages']>[number];
