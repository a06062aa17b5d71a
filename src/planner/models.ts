import {
  catalogueNetworks,
  InputError,
  network,
  networkNames,
  type CatalogueNetwork,
  type NetworkInput,
} from '../estimation/index.ts';
import type { Job } from './job.ts';
import type { LayeredModel, Offer } from './offer.ts';

const GIGA = 1e9;

export function fromCatalogue(id: (typeof networkNames)[number]): LayeredModel {
  const {
    label,
    source,
    input,
    classes = 0,
    timeSteps,
    layers,
  }: CatalogueNetwork = catalogueNetworks[id];
  const table = { input, layers: layers(classes), ...(timeSteps ? { timeSteps } : {}) };
  return { id, label, source, table };
}

/** All networks that are known by their layers: Miguel's first, then the catalogue. */
export const layeredModels = ({ models }: Pick<Offer, 'models'>): readonly LayeredModel[] => [
  ...models,
  ...networkNames.map(fromCatalogue),
];

/** What a plan needs to know of a network. */
export interface Sizes {
  readonly trainableParameters: number;
  readonly frozenParameters: number;
  readonly activationsPerSample: number;
  /** What the largest layer reads and writes; 0 where the layers are not known. */
  readonly workingActivationsPerSample: number;
  readonly forwardFlops: number;
  readonly frozenForwardFlops: number;
  /** Layers that can be frozen: all that have parameters, but for the last. */
  readonly freezable: number;
  /** Why the size of the input that was asked for is not used. */
  readonly problem?: string;
}

type SizedBy = Pick<
  Job,
  | 'model'
  | 'inputSize'
  | 'parameters'
  | 'outputs'
  | 'largestLayer'
  | 'forwardGigaflops'
  | 'frozenLayers'
  | 'frozenPercent'
  | 'checkpointing'
>;

export function sizesOf(job: SizedBy, models: readonly LayeredModel[]): Sizes {
  const model = models.find(({ id }) => id === job.model);
  return model ? sizesOfTable(model.table, job) : sizesOfNumbers(job);
}

type Settings = Pick<Job, 'inputSize' | 'frozenLayers' | 'checkpointing'>;

/** What the size of a network's input is called, and how large it is as the network comes. */
export function inputSizeOf({ input = [], layers = [] }: NetworkInput) {
  const ofText = layers[0]?.type === 'embedding';
  const unit = input.length > 1 ? 'pixels' : ofText ? 'tokens' : 'values';
  return { unit, own: input.at(-1) ?? 0 } as const;
}

const resized = (table: NetworkInput, size: number): NetworkInput => {
  const { input = [] } = table;
  const [channels = 1] = input;
  return { ...table, input: input.length === 1 ? [size] : [channels, size, size] };
};

const known = new WeakMap<NetworkInput, Map<string, Sizes>>();

/** Sizes of a layer table, with the values that the backward pass of PyTorch keeps. */
export function sizesOfTable(table: NetworkInput, settings: Settings): Sizes {
  const sizes = known.get(table) ?? new Map<string, Sizes>();
  known.set(table, sizes);
  const key = `${settings.inputSize} ${settings.frozenLayers} ${settings.checkpointing}`;
  const found = sizes.get(key) ?? countSized(table, settings);
  sizes.set(key, found);
  return found;
}

/** A network that does not take the size is counted as it comes, with a word about it. */
function countSized(table: NetworkInput, settings: Settings): Sizes {
  if (settings.inputSize === 0) return count(table, settings);
  try {
    return count(resized(table, settings.inputSize), settings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { own, unit } = inputSizeOf(table);
    const problem = `This network does not take ${settings.inputSize} ${unit} (${error.message}). The numbers are for ${own}.`;
    return { ...count(table, settings), problem };
  }
}

function count(table: NetworkInput, { frozenLayers, checkpointing }: Settings): Sizes {
  const rows = network(table).layers;
  const withParameters = rows.flatMap(({ parameters }, index) => (parameters > 0 ? [index] : []));
  const freezable = Math.max(withParameters.length - 1, 0);
  const frozen = new Set(withParameters.slice(0, Math.min(frozenLayers, freezable)));
  const size = network({
    ...table,
    layers: (table.layers ?? []).map((layer, index) =>
      frozen.has(index) ? { ...layer, frozen: true } : layer,
    ),
    convention: 'backward',
    recomputation: checkpointing === 'yes' ? 'full' : 'none',
  });
  const { trainableParameters, frozenParameters, activationsPerSample } = size;
  const { workingActivationsPerSample } = size;
  const { forwardFlops, frozenForwardFlops } = size;
  return {
    trainableParameters,
    frozenParameters,
    activationsPerSample,
    workingActivationsPerSample,
    forwardFlops,
    frozenForwardFlops,
    freezable,
  };
}

function sizesOfNumbers(job: SizedBy): Sizes {
  const { parameters, outputs, largestLayer, forwardGigaflops, frozenPercent } = job;
  const frozenParameters = Math.round((parameters * frozenPercent) / 100);
  const forwardFlops = forwardGigaflops * GIGA;
  return {
    trainableParameters: parameters - frozenParameters,
    frozenParameters,
    activationsPerSample: outputs,
    workingActivationsPerSample: largestLayer,
    forwardFlops,
    frozenForwardFlops: (forwardFlops * frozenPercent) / 100,
    freezable: 0,
  };
}
