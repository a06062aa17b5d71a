import { contextBytes } from '../estimation/index.ts';
import { formatBytes, formatGibibytes, formatSignificant, thinSpace } from '../units/index.ts';
import type { Offer, Source } from './offer.ts';
import type { Planned } from './planned.ts';
import {
  assumptionRange,
  assumptionWords,
  carbonRange,
  energyRange,
  hoursRange,
  scientific,
} from './words.ts';

/** One step of how a result came about. */
export interface Line {
  readonly label: string;
  readonly text: string;
  readonly source?: Source | undefined;
}

const TERA = 1e12;

const partWords = {
  parameterBytes: 'parameters',
  gradientBytes: 'gradients',
  optimizerStateBytes: 'optimiser state',
  activationBytes: 'activations',
  overheadBytes: 'runtime',
} as const;

const assumed = (plan: Planned, name: Planned['assumptions'][number]['name']): Line => {
  const found = plan.assumptions.find((one) => one.name === name);
  if (!found) throw new RangeError(`no assumption is called ${name}`);
  return {
    label: `${assumptionWords[name].label}: ${assumptionRange(name, found.range)}`,
    text: found.why,
    source: found.source,
  };
};

/** Everything behind the numbers of a plan, in the order of the calculation. */
export const explainAll = (plan: Planned, offer: Offer): readonly Line[] => [
  ...explainMemory(plan, offer),
  ...explainDuration(plan, offer),
  ...explainEnergy(plan, offer),
  ...explainCarbon(plan),
];

export function explainMemory(plan: Planned, { figures }: Offer): readonly Line[] {
  const { result, sizes, job } = plan;
  const parts = result.memoryParts.map(
    ({ part, high }) => `${partWords[part]} ${formatBytes(high)}`,
  );
  const largest =
    sizes.workingActivationsPerSample > 0
      ? 'twice what the largest layer reads and writes for copies and scratch memory, '
      : '';
  const share = job.devices > 1 ? `, on each of ${job.devices} GPUs` : '';
  const mixed =
    job.precision === 'mixed'
      ? ' In mixed precision programs differ: here gradients have 32 bits and activations three bytes.'
      : '';
  return [
    {
      label: 'At least',
      text: `What the ${result.peakPhase} phase of a training step keeps at the same time, and ${formatGibibytes(contextBytes.low)} for the runtime${share}.`,
      source: figures['context-memory'].source,
    },
    {
      label: 'At most',
      text: `Everything at once: ${parts.join(' + ')}. Runtime means ${formatGibibytes(contextBytes.high)}, what the optimiser’s step makes for a moment, ${largest}and 20${thinSpace}% of the rest for gaps.${mixed} Where a card has room, a library may take more scratch memory for fast convolutions in FP32.`,
    },
    {
      label: 'Activations',
      text: `${formatSignificant(sizes.activationsPerSample)} values for each sample. From layers we count what the backward pass of PyTorch keeps, which is not what the lesson counts: the accuracy page compares both.`,
    },
    {
      label: 'The same sum with these activations',
      text: `${formatBytes(result.lessonBytes)}: the lesson’s equation, 20${thinSpace}% for the runtime included. The lesson counts fewer activations, so its sum is smaller.`,
    },
  ];
}

export function explainDuration(plan: Planned, { dataHref }: Offer): readonly Line[] {
  const { result, sizes, job, device, input } = plan;
  const passes = job.checkpointing === 'yes' ? 4 : 3;
  const trained = sizes.forwardFlops - sizes.frozenForwardFlops;
  const frozen =
    sizes.frozenForwardFlops > 0 ? ` + 1 × ${scientific(sizes.frozenForwardFlops)} frozen` : '';
  const peak = `${formatSignificant(input.peakFlopsPerSecond / TERA)}${thinSpace}TFLOP/s`;
  return [
    {
      label: 'Work',
      text: `${scientific(result.flops)} FLOP = ${formatSignificant(job.samples)} samples × ${formatSignificant(job.epochs)} epochs × (${passes} × ${scientific(trained)}${frozen}). One forward and two backward passes${passes === 4 ? ', and one to compute activations again' : ''}.`,
    },
    {
      label: 'Time',
      text: `${hoursRange(result.hours)} = work ÷ (${job.devices} GPU × ${peak} × share of the peak speed). Peak of the ${device.name}: ${device.provenance}${device.note ? `. ${device.note}` : ''}.`,
      source: { text: 'data files', href: dataHref },
    },
    assumed(plan, 'utilization'),
  ];
}

export function explainEnergy(plan: Planned, { figures }: Offer): readonly Line[] {
  const { result, job, input } = plan;
  const memory = `${formatSignificant(job.hostGigabytes)} GB × ${formatSignificant(input.wattsPerGigabyte ?? 0)} W`;
  const idle =
    job.idleHours > 0
      ? ` In ${formatSignificant(job.idleHours)} idle hours each GPU draws ${formatSignificant(input.idleWatts ?? 0)} W.`
      : '';
  return [
    {
      label: 'Energy',
      text: `${energyRange(result.kilowattHours)} = time × ${job.runs} run${job.runs > 1 ? 's' : ''} × (${job.devices} GPU × power + ${formatSignificant(job.hostWatts)} W for the rest of the machine, our assumption, + ${memory}) × PUE.${idle} The watts for each GB of memory come from this source.`,
      source: figures['memory-power'].source,
    },
    assumed(plan, 'wattsPerDevice'),
    assumed(plan, 'pue'),
  ];
}

export function explainCarbon(plan: Planned): readonly Line[] {
  const { result, scopes, job } = plan;
  return [
    {
      label: 'Electricity',
      text: `${carbonRange(result.electricityGramsCO2e)} = energy × grid factor. ${scopes.electricity.reason}`,
    },
    assumed(plan, 'gramsPerKilowattHour'),
    {
      label: 'Making the GPU',
      text: `${carbonRange(result.embodiedGramsCO2e)} = ${job.devices} GPU × carbon to make one × hours of this job ÷ hours of its life. The computer around it is not in it. ${scopes.hardware.reason}`,
    },
    assumed(plan, 'embodiedKilogramsCO2e'),
    assumed(plan, 'lifetimeYears'),
  ];
}
