import { describeTensors } from '../describe.ts';
import { dtypeNamed } from '../dtypes.ts';
import { ModelFileError, shown } from '../error.ts';
import { listIn, recordIn, recordOf, textIn, type Json } from '../json.ts';
import { describeKeras, modelIn } from '../keras/keras.ts';
import { walk } from '../keras/walk.ts';
import type { ModelDescription } from '../result.ts';
import { tensor, type Tensor } from '../tensors.ts';

/** Any model.json of TensorFlow.js: it lists the weights, which lie in other files. */
export const isTfjs = (value: Json): boolean =>
  'weightsManifest' in value || ('modelTopology' in value && !('class_name' in value));

export function readTfjs(value: Json): ModelDescription {
  const topology = recordIn(value['modelTopology'], 'The field modelTopology');
  const model = modelIn(topology);
  const layered = value['format'] !== 'graph-model' && 'class_name' in model;
  const untrained = layered ? untrainedLayers(model) : new Set<string>();
  const entries = listIn(value['weightsManifest'], 'The field weightsManifest').flatMap((group) =>
    listIn(recordOf(group)['weights'], 'The field weights of weightsManifest'),
  );
  const weights = entries.map((entry) => readWeight(recordIn(entry, 'A weight'), untrained));
  const notes = entries.some((entry) => 'quantization' in recordOf(entry))
    ? [
        'The weights are stored in fewer bits than they are used in; the sizes here are those in use.',
      ]
    : [];
  if (layered) return describeKeras('tfjs-layers', model, weights, notes);
  return describeTensors('tfjs-graph', weights, [
    ...notes,
    'A graph model is made for using a network, not for training it: layers are merged, and their outputs (N) are not written down. Enter N yourself, or open the model that was converted.',
  ]);
}

const untrainedLayers = (model: Json): ReadonlySet<string> =>
  new Set(
    walk(model)
      .layers.filter(({ trainable }) => !trainable)
      .map(({ layer }) => layer.name),
  );

function readWeight(entry: Json, untrained: ReadonlySet<string>): Tensor {
  const name = textIn(entry['name'], 'The name of a weight');
  const owner = `The weight “${shown(name)}”`;
  const dtype = dtypeNamed(textIn(entry['dtype'], `${owner}, field dtype,`));
  if (!dtype) throw new ModelFileError(`${owner} has the unknown dtype ${shown(entry['dtype'])}.`);
  const shape = listIn(entry['shape'], `${owner}, field shape,`) as number[];
  const trainable = !name.split('/').some((part) => untrained.has(part));
  return tensor(name, dtype, shape, { trainable });
}
