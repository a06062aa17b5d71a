import type { BlobLike } from '../blob.ts';
import { describeTensors } from '../describe.ts';
import { ModelFileError, shown } from '../error.ts';
import { parseJson, recordOf, type Json } from '../json.ts';
import { checkedTable, knownFrom } from '../layer-table.ts';
import type { ModelDescription, ModelFormat } from '../result.ts';
import type { Tensor } from '../tensors.ts';
import { readDirectory } from '../zip/directory.ts';
import { findDirectory } from '../zip/find-directory.ts';
import { unpackText } from '../zip/unpack.ts';
import { layerNotes } from './notes.ts';
import { macsIn, outputsOf } from './outputs.ts';
import { tableOf } from './table.ts';
import { walk, type WalkedLayer } from './walk.ts';
import { weightTensors } from './weights.ts';

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
