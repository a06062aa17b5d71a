import { network, type Layer, type LayerRow } from '../../../estimation/index.ts';
import { bert, berts } from '../../../estimation/networks/bert.ts';
import { cookbookNetwork } from '../networks/cookbook.ts';
import { publishedNetworks, sizesOf } from '../networks/published.ts';
import type { Cover } from '../vector.ts';
import { number } from '../vector.ts';

const billion = 1e9;
const bytesPerNumber = 4;

const parameters =
  (name: string): Cover =>
  () => ({ params: sizesOf(name).parameters });

const features = ({ output }: LayerRow) => output[0] ?? 0;
const sumOver = (rows: readonly LayerRow[], type: string, of: (row: LayerRow) => number) =>
  rows.filter((row) => row.type === type).reduce((sum, row) => sum + of(row), 0);

/** Keras counts the moving mean and variance of each normalised channel as parameters too. */
const withMovingStatistics =
  (name: string): Cover =>
  () => {
    const { parameters: own, layers } = sizesOf(name);
    return { params: own + sumOver(layers, 'batchnorm', (row) => 2 * features(row)) };
  };

/** Keras’ ResNet has offsets in its convolutions as well. */
const kerasResnet: Cover = () => {
  const { input, layers } = publishedNetworks['resnet50'] ?? { input: [], layers: [] };
  const withOffsets = layers.map((layer): Layer =>
    layer.type === 'conv' ? { ...layer, bias: true } : layer,
  );
  const sizes = network({ input, layers: withOffsets });
  const statistics = sumOver(sizes.layers, 'batchnorm', (row) => 2 * features(row));
  return { params: sizes.parameters + statistics };
};

/** Two tables of positions and segments, of eight bytes each, are saved beside the parameters. */
const bertBuffers = 2 * 512 * 8;

const bertCased: Cover = () => {
  const layers = bert({ ...berts.base, vocabulary: 28_996 });
  const sizes = network({ input: [512], layers });
  const [table, norm] = sizes.layers;
  const embeddings = (table?.parameters ?? 0) + (norm?.parameters ?? 0);
  return {
    total_bytes: sizes.parameters * bytesPerNumber + bertBuffers,
    largest_layer_bytes: embeddings * bytesPerNumber + bertBuffers,
  };
};

const cookbookGpt3: Cover = (vector) => {
  const { parameters: all, layers } = cookbookNetwork(vector);
  const rows = layers.slice(0, -1);
  const vocabularyMatrix = layers.at(-1)?.parameters ?? 0;
  // The script counts matrices without offsets, and the output layer as an embedding.
  const width = (row: LayerRow) => row.output[1] ?? 0;
  const attention = sumOver(rows, 'attention', (row) => row.parameters - 4 * width(row));
  const mlp = sumOver(rows, 'dense', (row) => row.parameters - width(row));
  return {
    params_B: all / billion,
    attention_B: attention / billion,
    ffn_B: mlp / billion,
    embedding_B: (2 * vocabularyMatrix) / billion,
  };
};

/** A full matrix, or two thin ones whose product has its shape. */
const lora: Cover = (vector) => {
  const [rows, columns, rank] = ['rows', 'cols', 'rank'].map((key) => number(vector, key));
  const linear = (units = 1): Layer => ({ type: 'dense', units, bias: false });
  const count = (layers: readonly Layer[]) => network({ input: [rows ?? 1], layers }).parameters;
  return {
    full_params: count([linear(columns)]),
    lora_params: count([linear(rank), linear(columns)]),
  };
};

export const parameterCover: Readonly<Record<string, Cover>> = {
  'tv-resnet18-params': parameters('resnet18'),
  'tv-mobilenetv2-params': parameters('mobilenet_v2'),
  'keras-vgg16-params': parameters('vgg16'),
  'keras-resnet50-params': kerasResnet,
  'keras-mobilenetv2-params': withMovingStatistics('mobilenet_v2'),
  'keras-densenet121-params': withMovingStatistics('densenet121'),
  'cookbook-gpt3-params': cookbookGpt3,
  'hf-bert-base-bytes': bertCased,
  'lora-10000x20000-r8': lora,
};
