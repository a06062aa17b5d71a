import {
  optimizers,
  planPrecisions,
  type AssumptionName,
  type Range,
} from '../estimation/index.ts';
import {
  choiceField,
  integerField,
  numberField,
  type Fields,
  type Field,
} from '../kit/url-state.ts';
import { OWN_NUMBERS, type Job } from './job.ts';
import type { Catalogue } from './planned.ts';
import { measuredKeys, type MeasuredName } from './measured-runs.ts';
import { sites } from './sites.ts';

interface Limits {
  readonly key: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

/** "0.2..0.6", or one number for both ends; left out where the planner's own range stands. */
function rangeField(limits: Limits, fallback: Range | undefined): Field<Range | undefined> {
  const one = numberField({ ...limits, fallback: limits.min });
  return {
    key: limits.key,
    label: limits.label,
    fallback,
    allowed: `${one.allowed}, or two with “..” between, the lower one first`,
    read(text) {
      const [first = '', second = first, ...more] = text.split('..');
      const [low, high] = [one.read(first), one.read(second)];
      if (low === undefined || high === undefined || low > high || more.length > 0)
        return undefined;
      return { low, high };
    },
    write: (range) => (range ? `${range.low}..${range.high}` : ''),
  };
}

type AssumptionFields = Pick<Fields<Job>, AssumptionName>;

/** Short names for links, and what is allowed. */
export const assumptionLimits: Readonly<
  Record<AssumptionName, { key: string; label: string; min: number; max: number }>
> = {
  utilization: { key: 'util', label: 'Share of the peak speed', min: 0.001, max: 1 },
  wattsPerDevice: { key: 'watts', label: 'Power of one GPU', min: 0, max: 1e5 },
  pue: { key: 'pue', label: 'PUE', min: 1, max: 10 },
  gramsPerKilowattHour: { key: 'ci', label: 'Grid factor', min: 0, max: 1e4 },
  embodiedKilogramsCO2e: { key: 'embodied', label: 'Carbon to make one GPU', min: 0, max: 1e6 },
  lifetimeYears: { key: 'life', label: 'Service life', min: 0.1, max: 100 },
};

const assumptionFields = (base: Job): AssumptionFields => ({
  utilization: rangeField(assumptionLimits.utilization, base.utilization),
  wattsPerDevice: rangeField(assumptionLimits.wattsPerDevice, base.wattsPerDevice),
  pue: rangeField(assumptionLimits.pue, base.pue),
  gramsPerKilowattHour: rangeField(
    assumptionLimits.gramsPerKilowattHour,
    base.gramsPerKilowattHour,
  ),
  embodiedKilogramsCO2e: rangeField(
    assumptionLimits.embodiedKilogramsCO2e,
    base.embodiedKilogramsCO2e,
  ),
  lifetimeYears: rangeField(assumptionLimits.lifetimeYears, base.lifetimeYears),
});

/** Fields of a job for a link; what a link leaves out is as in `base`. */
export function jobFields(base: Job, { models, offer, places }: Catalogue): Fields<Job> {
  const whole = (name: keyof Job, key: string, label: string, min: number, max: number) =>
    integerField({ key, label, min, max, fallback: base[name] as number });
  const amount = (name: keyof Job, key: string, label: string, min: number, max: number) =>
    numberField({ key, label, min, max, fallback: base[name] as number });
  const measured = (name: MeasuredName, field: typeof numberField, max: number) =>
    field({ ...measuredKeys[name], min: 0, max, fallback: base[name] });
  const choice = <T extends string>(
    key: string,
    label: string,
    fallback: T,
    values: readonly T[],
  ) => choiceField<T>({ key, label, fallback, values });
  return {
    model: choice('model', 'Network', base.model, [...models.map(({ id }) => id), OWN_NUMBERS]),
    inputSize: whole('inputSize', 'size', 'Size of the input', 0, 16_384),
    parameters: whole('parameters', 'P', 'Parameters', 1, 1e13),
    outputs: whole('outputs', 'N', 'Values kept for one sample', 0, 1e13),
    largestLayer: whole('largestLayer', 'W', 'Values of the largest layer', 0, 1e13),
    forwardGigaflops: amount('forwardGigaflops', 'F', 'Forward pass of one sample', 0, 1e9),
    frozenLayers: whole('frozenLayers', 'frozen', 'Frozen layers', 0, 2000),
    frozenPercent: amount('frozenPercent', 'frozen-share', 'Frozen share', 0, 100),
    optimizer: choice(
      'optimiser',
      'Optimiser',
      base.optimizer,
      optimizers.map(({ name }) => name),
    ),
    precision: choice('precision', 'Precision', base.precision, planPrecisions),
    batch: whole('batch', 'M', 'Batch size', 1, 1e6),
    checkpointing: choice('checkpointing', 'Checkpointing', base.checkpointing, ['no', 'yes']),
    samples: whole('samples', 'samples', 'Samples in an epoch', 1, 1e13),
    epochs: amount('epochs', 'epochs', 'Epochs', 0.001, 1e6),
    runs: whole('runs', 'runs', 'Runs', 1, 1e5),
    device: choice(
      'gpu',
      'GPU',
      base.device,
      offer.devices.map(({ id }) => id),
    ),
    devices: whole('devices', 'gpus', 'Number of GPUs', 1, 1e5),
    zero: choice('zero', 'ZeRO stage', base.zero, ['0', '1', '2', '3']),
    site: choice(
      'site',
      'Place of the machine',
      base.site,
      sites.map(({ id }) => id),
    ),
    grid: choice(
      'grid',
      'Electricity from',
      base.grid,
      places.map(({ id }) => id),
    ),
    factor: choice('factor', 'Emissions', base.factor, ['life-cycle', 'direct']),
    hostWatts: amount('hostWatts', 'host', 'Power of the rest of the machine', 0, 1e6),
    hostGigabytes: amount('hostGigabytes', 'ram', 'Main memory', 0, 1e6),
    idleHours: amount('idleHours', 'idle', 'Reserved but idle', 0, 1e6),
    firstRunBatch: measured('firstRunBatch', integerField, 1e6),
    firstRunMebibytes: measured('firstRunMebibytes', numberField, 1e8),
    secondRunBatch: measured('secondRunBatch', integerField, 1e6),
    secondRunMebibytes: measured('secondRunMebibytes', numberField, 1e8),
    ...assumptionFields(base),
  };
}
