import { trainingFlops, type PlanInput } from '../../estimation/index.ts';
import type { CaseStage, CaseStudy, CaseNetwork } from './case-schema.ts';
import { formatAmount } from '../read/format-amount.ts';
import { networkSize } from './network.ts';
import { formatBytes, formatCountInWords, formatFixedPercent } from '../../units/index.ts';
import { caseMemory } from './memory.ts';
import type { PlannedCase } from './plan.ts';

const GIGA = 1e9;

/** 442900000 -> "443 million", with a space that does not break. */
const million = (count: number): string => formatCountInWords(count).replace(' ', '\u00a0');

/** Sizes of the case's networks that lessons show, by name. */
export function networkValues({ networks, batchSize }: CaseStudy): Record<string, () => string> {
  const { wide, transfer } = networks;
  const perSample = (frozenBlocks: number) => {
    const size = networkSize(transfer, frozenBlocks);
    const { flops } = trainingFlops({
      forwardFlopsPerSample: size.forwardFlops,
      frozenForwardFlopsPerSample: size.frozenForwardFlops,
      samples: 1,
    });
    return formatAmount({ low: flops / GIGA, high: flops / GIGA, unit: 'GFLOP' });
  };
  return {
    batchSize: () => String(batchSize),
    convention: () => 'the outputs of convolution, pooling and dense layers',
    'wide.parameters': () => million(networkSize(wide).parameters),
    'wide.values': () => million(networkSize(wide).activationsPerSample),
    'wide.headShare': () => {
      const { headParameters, parameters } = networkSize(wide);
      return formatFixedPercent(headParameters / parameters);
    },
    'transfer.parameters': () => million(networkSize(transfer).parameters),
    'transfer.frozenFlops': () => perSample(transfer.body.length),
    'transfer.openFlops': () => perSample(0),
  };
}

/** The memory values of the case that lessons show, by name; at the whole batch unless it says more. */
export function memoryValues(study: CaseStudy): Record<string, () => string> {
  const total =
    (
      name: keyof CaseStudy['networks'],
      optimizer: 'sgd' | 'adam',
      precision: CaseStage['precision'] = 'fp32',
      frozenBlocks = 0,
    ) =>
    () =>
      formatBytes(caseMemory(study, name, { optimizer, precision, frozenBlocks }).totalBytes);
  const peak = () =>
    caseMemory(study, 'wide', { optimizer: 'sgd', precision: 'fp32', frozenBlocks: 0 });
  const blocks = study.networks.transfer.body.length;
  return {
    'wide.sgd.total': total('wide', 'sgd'),
    'wide.sgd.peak': () => formatBytes(peak().peakBytes),
    'wide.sgd.peakPhase': () => peak().peakPhase,
    'wide.sgd16.total': total('wide', 'sgd', 'fp16'),
    'transfer.sgd.total': total('transfer', 'sgd'),
    'transfer.adam.total': total('transfer', 'adam'),
    'transfer.adam16.total': total('transfer', 'adam', 'fp16'),
    'transfer.mixed.total': total('transfer', 'adam', 'mixed'),
    'transfer.frozen.mixed.total': total('transfer', 'adam', 'mixed', blocks),
    'lean.mixed.total': total('lean', 'adam', 'mixed'),
  };
}

/** What the machine around the GPU draws, processor and memory, as the case assumes it. */
export const hostWatts = ({
  hostWatts = 0,
  memoryGigabytes = 0,
  wattsPerGigabyte = 0,
}: PlanInput) => hostWatts + memoryGigabytes * wattsPerGigabyte;

/** Results are ranges over rough assumptions: two digits are as many as they deserve. */
export const RESULT_DIGITS = 2;

/** Predicted costs of last year's recipe that lessons show, by name. */
export const planValues = ({
  hours,
  kilowattHours,
  input,
}: Pick<PlannedCase, 'hours' | 'kilowattHours' | 'input'>): Record<string, () => string> => ({
  'host.watts': () => formatAmount({ low: hostWatts(input), high: hostWatts(input), unit: 'W' }),
  'before.hours': () => formatAmount({ ...hours, unit: 'hours' }, RESULT_DIGITS),
  'before.kilowattHours': () => formatAmount({ ...kilowattHours, unit: 'kWh' }, RESULT_DIGITS),
});

interface NetworkRow {
  label: string;
  /** One cell for each network. */
  cells: string[];
}

/** The case's networks side by side: widths as they are given, sums as they are computed. */
export function networkRows(networks: readonly CaseNetwork[]): NetworkRow[] {
  const row = (label: string, cell: (network: CaseNetwork) => string): NetworkRow => ({
    label,
    cells: networks.map(cell),
  });
  return [
    row('Channels, block by block', ({ body }) => body.map((block) => block[0]).join(', ')),
    row('Units of the head', ({ head }) => head.join(', ')),
    row('Parameters, P', (network) => million(networkSize(network).parameters)),
    row('Values per picture, N', (network) => million(networkSize(network).activationsPerSample)),
    row('Arithmetic per picture, forward', (network) => {
      const giga = networkSize(network).forwardFlops / GIGA;
      return formatAmount({ low: giga, high: giga, unit: 'GFLOP' });
    }),
  ];
}
