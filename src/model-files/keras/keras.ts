import type { BlobLike } from '../blob.ts';
import { describeTensors } from '../describe.ts';
import { ModelFileError, shown } from '../error.ts';
import { parseJson, recordOf, type Json, textOf } from '../json.ts';
import { checkedTable, knownFrom } from '../layer-table.ts';
import type { ModelDescription, ModelFormat, Activations } from '../result.ts';
import { tensor, type Tensor } from '../tensors.ts';
import { readDirectory, findDirectory } from '../zip/directory.ts';
import { unpackText } from '../zip/unpack.ts';
import { layerNotes } from './notes.ts';
import { tableOf } from './table.ts';
import { walk, type WalkedLayer } from './walk.ts';
import { dtypeNamed, type Dtype } from '../dtypes.ts';
import { sizeOf } from './shape.ts';

const convention = 'each layer output once; activation functions and reshaping work in place';

/** Layer outputs of one sample; undefined where a shape is open or not known. */
function outputsOf(layers: readonly WalkedLayer[]): Activations | undefined {
  const sizes = layers.map(({ output, inPlace, layer }) => {
    if (inPlace) return 0;
    const size = output && sizeOf(output);
    return size === undefined ? undefined : size * layer.calls;
  });
  const perSample = total(sizes);
  return perSample === undefined || perSample === 0 ? undefined : { perSample, convention };
}

/** Multiply-accumulates of one sample; layers without weights are left out, as is customary. */
function macsIn(layers: readonly WalkedLayer[]): number | undefined {
  return total(
    layers.map(({ macs, weights, layer }) => {
      const works = weights === undefined || weights.some(({ name }) => name.endsWith('kernel'));
      if (!works) return 0;
      return macs === undefined ? undefined : macs * layer.calls;
    }),
  );
}

function total(numbers: readonly (number | undefined)[]): number | undefined {
  const sum = numbers.reduce<number>((all, each) => all + (each ?? NaN), 0);
  return Number.isSafeInteger(sum) && numbers.every((each) => (each ?? 0) >= 0) ? sum : undefined;
}

const fallback: Dtype = { name: 'float32', bits: 32, precision: 'fp32', holdsWeights: true };

/** The format in which a layer keeps its weights; "mixed_float16" keeps them in float32. */
function dtypeOf({ dtype }: Json): Dtype {
  const policy = recordOf(recordOf(dtype)['config'])['name'];
  return dtypeNamed(textOf(dtype) ?? textOf(policy) ?? '') ?? fallback;
}

/** All weights that the layers imply: a configuration holds none, but says how large they are. */
function weightTensors(layers: readonly WalkedLayer[]): Tensor[] {
  return layers.flatMap(({ id, layer, weights, trainable }) =>
    (weights ?? []).map(({ name, shape, statistic }) =>
      tensor(`${id}/${name}`, dtypeOf(layer.config), shape, {
        role: statistic ? 'statistic' : 'parameter',
        trainable,
      }),
    ),
  );
}

const MOST_CONFIG_BYTES = 64_000_000;

/** A .keras file: a zip file of which only config.json is unpacked. */
export async function readKerasFile(file: BlobLike): Promise<ModelDescription> {
  const entries = await readDirectory(file, await findDirectory(file));
  const config = entries.find(({ name }) => name === 'config.json');
  if (config)
    return readKeras(parseJson(await unpackText(file, config, MOST_CONFIG_BYTES), 'config.json'));
  if (entries.some(({ name }) => name.endsWith('data.pkl'))) {
    throw new ModelFileError(
      'This is a PyTorch file: its weights are stored as a program (pickle), which is not run here. Save them as safetensors, export to ONNX, or paste a torchinfo table.',
    );
  }
  throw new ModelFileError('This zip file is no .keras file: it has no config.json.');
}

export const isKeras = (value: Json): boolean =>
  typeof value['class_name'] === 'string' || 'model_config' in value;

/** A configuration as `model.to_json()` writes it. */
export const readKeras = (value: Json): ModelDescription => describeKeras('keras', modelIn(value));

/** Some writers wrap the model in `model_config`. */
export const modelIn = (value: Json): Json =>
  'model_config' in value ? recordOf(value['model_config']) : value;

/** Describes a Keras model; `stored` are its weights where the file lists them. */
export function describeKeras(
  format: ModelFormat,
  model: Json,
  stored?: readonly Tensor[],
  notes: readonly string[] = [],
): ModelDescription {
  const { layers } = walk(model);
  const tensors = stored ?? weightTensors(layers);
  const complete = layers.every(({ weights }) => weights !== undefined);
  const work = workOf(layers, tensors);
  const known = {
    weights: stored !== undefined,
    activations: work.activations !== undefined,
    table: 'network' in work,
  };
  return describeTensors(format, tensors, [...notes, ...layerNotes(layers, known)], {
    ...nameOf(model),
    ...work,
    ...(complete ? {} : { macs: undefined }),
  });
}

const nameOf = (model: Json) => {
  const { name } = recordOf(model['config']);
  return typeof name === 'string' ? { name: shown(name) } : {};
};

/** The layer table counts the outputs and the work where there is one, so that one place decides. */
function workOf(layers: readonly WalkedLayer[], tensors: readonly Tensor[]) {
  const draft = tableOf(layers);
  const parameters = tensors
    .filter(({ role }) => role === 'parameter')
    .reduce((sum, { numbers }) => sum + numbers, 0);
  const table = draft && checkedTable(draft, parameters);
  if (table) return knownFrom(table);
  return { activations: outputsOf(layers), macs: macsIn(layers) };
}
