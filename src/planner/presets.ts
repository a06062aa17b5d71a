import type { CaseStudy } from '../data/case/case-schema.ts';
import { layerTable } from '../data/case/network.ts';
import type { Job } from './job.ts';
import { nothingMeasured } from './measured-runs.ts';
import { fromCatalogue, sizesOfTable } from './models.ts';
import type { LayeredModel } from './offer.ts';

/** A job to start from. */
export interface JobPreset {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly job: Job;
}

const WIDE = 'miguel-wide';
const LEAN = 'miguel-lean';

/** Miguel's two networks, by their layers. */
export const miguelModels = ({ networks }: CaseStudy): readonly LayeredModel[] =>
  [
    { id: WIDE, from: networks.wide },
    { id: LEAN, from: networks.lean },
  ].map(({ id, from }) => ({
    id,
    label: `Miguel: ${from.label.toLowerCase()}`,
    source: 'Constructed for this course',
    table: layerTable(from),
  }));

const noRanges = {
  utilization: undefined,
  wattsPerDevice: undefined,
  pue: undefined,
  gramsPerKilowattHour: undefined,
  embodiedKilogramsCO2e: undefined,
  lifetimeYears: undefined,
} as const;

const inTheCloud = { device: 'tesla-v100-sxm2-32-gb', site: 'cloud' } as const;
const underTheDesk = { device: 'geforce-rtx-3070', site: 'desk' } as const;
const lastYear = { model: WIDE, optimizer: 'sgd', precision: 'fp32' } as const;
const leaner = { model: LEAN, optimizer: 'adam', precision: 'mixed' } as const;

/** Where a reader begins who has numbers of their own. */
function numbersOf(network: Parameters<typeof fromCatalogue>[0]) {
  const { table } = fromCatalogue(network);
  const sizes = sizesOfTable(table, { inputSize: 0, frozenLayers: 0, checkpointing: 'no' });
  return {
    parameters: sizes.trainableParameters,
    outputs: sizes.activationsPerSample,
    largestLayer: sizes.workingActivationsPerSample,
    forwardGigaflops: sizes.forwardFlops / 1e9,
  };
}

/** Miguel's decision, cloud or workstation and wide or lean, then two jobs of everyday research. */
export function presetsOf(study: CaseStudy): readonly [JobPreset, JobPreset, ...JobPreset[]] {
  const epochs = study.plans.before.stages.reduce((sum, stage) => sum + stage.epochs, 0);
  const base: Job = {
    ...noRanges,
    ...nothingMeasured,
    ...lastYear,
    ...inTheCloud,
    inputSize: 0,
    ...numbersOf('resnet-50'),
    frozenLayers: 0,
    frozenPercent: 0,
    batch: study.batchSize,
    checkpointing: 'no',
    samples: study.images,
    epochs,
    runs: 1,
    devices: 1,
    zero: '0',
    grid: 'GBR',
    factor: 'life-cycle',
    hostWatts: study.host.watts,
    hostGigabytes: study.host.memoryGigabytes,
    idleHours: 0,
  };
  const same = `The same ${epochs} epochs for all four, so that only the choice differs.`;
  return [
    {
      id: 'wide-cloud',
      label: 'Miguel: wide network, cloud',
      note: `Last year’s recipe. ${same}`,
      job: base,
    },
    {
      id: 'lean-desk',
      label: 'Miguel: lean network, workstation',
      note: `Half the filters in each layer, a small head, Adam, mixed precision. ${same}`,
      job: { ...base, ...leaner, ...underTheDesk },
    },
    {
      id: 'wide-desk',
      label: 'Miguel: wide network, workstation',
      note: same,
      job: { ...base, ...underTheDesk },
    },
    {
      id: 'lean-cloud',
      label: 'Miguel: lean network, cloud',
      note: same,
      job: { ...base, ...leaner },
    },
    {
      id: 'resnet-50',
      label: 'ResNet-50 on ImageNet, eight A100',
      note: '90 epochs over 1.28 million pictures, as usual.',
      job: {
        ...base,
        model: 'resnet-50',
        optimizer: 'momentum',
        precision: 'mixed',
        batch: 1024,
        samples: 1_281_167,
        epochs: 90,
        device: 'a100-sxm4-40-gb',
        devices: 8,
        site: 'cluster',
        hostWatts: 800,
        hostGigabytes: 512,
      },
    },
    {
      id: 'bert-laptop',
      label: 'BERT fine-tuned on a laptop',
      note: 'Three epochs over 10,000 texts of 512 tokens.',
      job: {
        ...base,
        model: 'bert-base',
        optimizer: 'adamw',
        precision: 'mixed',
        batch: 8,
        samples: 10_000,
        epochs: 3,
        device: 'geforce-rtx-4060-laptop-110-w',
        site: 'desk',
        hostWatts: 30,
        hostGigabytes: 32,
      },
    },
  ];
}
