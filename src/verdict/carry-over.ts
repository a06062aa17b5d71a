import { caseMemory } from '../data/case/memory.ts';
import { networkSize } from '../data/case/network.ts';
import type { CaseNetwork, CaseStudy } from '../data/case/case-schema.ts';
import { formatBytes, formatCount, formatFactor } from '../units/index.ts';
import { plain } from './words.ts';

/** The shares of its channels that each layer of a small detector keeps, from the picture upwards. */
interface KeptShares {
  readonly body: readonly number[];
  readonly head: number;
}

type Shapes = Pick<CaseNetwork, 'body' | 'head'>;

/** The layer of the small body that lies as deep, from 0 at the picture to 1 below the head. */
const asDeep = (shares: readonly number[], block: number, blocks: number): number => {
  const depth = blocks === 1 ? 1 : block / (blocks - 1);
  return shares[Math.round(depth * (shares.length - 1))] ?? 1;
};

const atLeastOne = (channels: number): number => Math.max(1, Math.round(channels));

/**
 * A real-size network in which each layer keeps the share that the small detector's layer at the
 * same depth kept. That real networks are as idle as the small one is an assumption. The last dense
 * layer stays: it is the box.
 */
export function leanNetwork<Network extends Shapes>(wide: Network, kept: KeptShares): Network {
  const { body, head } = wide;
  return {
    ...wide,
    body: body.map((filters, block) => {
      const share = asDeep(kept.body, block, body.length);
      return filters.map((count) => atLeastOne(count * share));
    }),
    head: head.map((units, place) =>
      place === head.length - 1 ? units : atLeastOne(units * kept.head),
    ),
  };
}

interface BeforeAfter {
  readonly wide: number;
  readonly lean: number;
}

/** What slimming a small detector down gave. All but channels, parameters and MACs is measured. */
export interface ToyRatios {
  readonly filters: readonly number[];
  /** Shares of the channels that are left: of the body's layers, and last of the head. */
  readonly kept: readonly number[];
  readonly parameters: BeforeAfter;
  readonly macs: BeforeAfter;
  readonly peakBytes: BeforeAfter;
  readonly stepMilliseconds: BeforeAfter;
  readonly slowdown: number;
  readonly iou: BeforeAfter;
  readonly epochs: number;
}

type Carries = 'assumed' | 'computed anew' | 'in part' | 'no';

export interface CarryOverRow {
  readonly quantity: string;
  /** In the small detector, and how it is known. */
  readonly toy: string;
  readonly carries: Carries;
  readonly why: string;
  /** In Miguel's detector. */
  readonly real: string;
}

/** The case with a lean network that keeps as large a share of its channels as the small one. */
export function withToyShares(study: CaseStudy, { kept }: Pick<ToyRatios, 'kept'>): CaseStudy {
  const { networks } = study;
  const lean = leanNetwork(networks.transfer, { body: kept.slice(0, -1), head: kept.at(-1) ?? 1 });
  return { ...study, networks: { ...networks, lean: { ...lean, label: networks.lean.label } } };
}

const ratio = ({ wide, lean }: BeforeAfter): number => wide / lean;
const fewer = (pair: BeforeAfter): string => `${formatFactor(ratio(pair))} fewer`;
const channels = ({ body, head }: Pick<CaseNetwork, 'body' | 'head'>): string =>
  [...body.map((block) => block[0]), ...head.slice(0, -1)].join(', ');

/** Row by row: what the small run gave, whether it holds at real size, and what follows there. */
export function carryOverRows(study: CaseStudy, toy: ToyRatios): CarryOverRow[] {
  const { transfer, lean } = study.networks;
  const [whole, cut] = [networkSize(transfer), networkSize(lean)];
  const memoryOf = (network: 'transfer' | 'lean') =>
    caseMemory(study, network, { optimizer: 'adam', precision: 'mixed', frozenBlocks: 0 });
  const memory = { wide: memoryOf('transfer').totalBytes, lean: memoryOf('lean').totalBytes };
  const macs = { wide: whole.forwardFlops, lean: cut.forwardFlops };
  const faster = { low: ratio(macs) / toy.slowdown, high: ratio(macs) };
  const lastStage = study.plans.after.stages.at(-1);
  return [
    {
      quantity: 'Channels that stay',
      toy: toy.filters.join(', '),
      carries: 'assumed',
      why: 'We let every layer keep the share of the small layer at the same depth. How idle a real network is, only training it with L1 shows.',
      real: channels(lean),
    },
    {
      quantity: 'Parameters',
      toy: `${fewer(toy.parameters)}, counted`,
      carries: 'computed anew',
      why: 'Counted from the layer table with those channels: the layers differ, so the ratio does too.',
      real: `${fewer({ wide: whole.parameters, lean: cut.parameters })}: ${formatCount(cut.parameters)}`,
    },
    {
      quantity: 'Multiplications',
      toy: `${fewer(toy.macs)}, counted`,
      carries: 'computed anew',
      why: 'As with the parameters.',
      real: fewer(macs),
    },
    {
      quantity: 'Memory of a step',
      toy: `${fewer(toy.peakBytes)}, measured`,
      carries: 'computed anew',
      why: 'The memory equation with the real network’s layers, batch, optimiser and precision. Its k differs from engine to engine.',
      real: `${fewer(memory)}: ${formatBytes(memory.lean)}`,
    },
    {
      quantity: 'Time of a step',
      toy:
        ratio(toy.stepMilliseconds) < 1.05
          ? 'no shorter, measured'
          : `${formatFactor(ratio(toy.stepMilliseconds))} shorter, measured`,
      carries: 'in part',
      why: 'Each operation has a start-up cost that does not shrink. On a GPU it is another one, so we take a range: from as lossy as the small run to no loss.',
      real: `${plain(faster)} times shorter, predicted`,
    },
    {
      quantity: 'IoU',
      toy: `${toy.iou.wide.toFixed(3)} before, ${toy.iou.lean.toFixed(3)} after, measured`,
      carries: 'no',
      why: 'Other pictures, another network, another task. It must be measured on held-out pictures of his own.',
      real: 'not known',
    },
    {
      quantity: 'Epochs',
      toy: `${toy.epochs}, counted`,
      carries: 'no',
      why: `His epochs have ${formatCount(study.images)} pictures. How many of them the lean network needs is our assumption.`,
      real: `${lastStage?.epochs ?? 0}, assumed`,
    },
  ];
}
