import {
  calibrateMemory,
  network,
  transformerActivations,
  type Layer,
} from '../../../estimation/index.ts';
import { bytesPerGibibyte, bytesPerMebibyte } from '../../../units/index.ts';
import { sizesOf } from '../networks/published.ts';
import type { Cover, Vector } from '../vector.ts';
import { number, text } from '../vector.ts';
import { each } from './each.ts';

const bytesPerNumber = 4;
const GIGA = 1e9;

/** convnet-burden prints parameters and outputs of one image, or outputs of a batch. */
const burden: Cover = (vector) => {
  const sizes = sizesOf(text(vector, 'model'));
  const bytes = sizes.activationsPerSample * bytesPerNumber;
  return {
    param_MiB: (sizes.parameters * bytesPerNumber) / bytesPerMebibyte,
    feature_MiB: bytes / bytesPerMebibyte,
    feature_GiB: (bytes * number(vector, 'batch')) / bytesPerGibibyte,
  };
};

/** A linear layer over a batch, used once or many times with the same weights. */
const reusedLinear =
  (times: number): Cover =>
  ({ inputs }) => {
    const [rows = 0, units = 0] = inputs['input'] as number[];
    const layers: Layer[] = [{ type: 'dense', units }];
    const once = network({ input: [units], layers });
    const all = network({ input: [units], layers, timeSteps: times });
    const given = rows * units * bytesPerNumber;
    const weights = once.parameters * bytesPerNumber;
    const bytes = (numbers: number) => rows * numbers * bytesPerNumber;
    return {
      measured_MiB: (given + weights + bytes(all.activationsPerSample)) / bytesPerMebibyte,
      // torchinfo sees the layer once, and counts its output twice.
      torchinfo_estimate_MB: (given + weights + 2 * bytes(once.activationsPerSample)) / 1e6,
    };
  };

const hiddenStates = (vector: Vector, layers: number) =>
  transformerActivations({
    layers,
    hidden: number(vector, 'hidden'),
    heads: 1,
    sequence: number(vector, 'seq'),
    batchSize: number(vector, 'batch'),
    bytesPerNumber: number(vector, 'dtype_bytes'),
    recomputation: 'full',
  }).bytes / bytesPerGibibyte;

const slope: Cover = (vector) => {
  const { bytesPerSample } = calibrateMemory({
    runs: [
      { batchSize: 16, bytes: number(vector, 'batch16_GB') * GIGA },
      { batchSize: 64, bytes: number(vector, 'batch64_GB') * GIGA },
    ],
  });
  return { GB_per_image: bytesPerSample / GIGA };
};

export const activationCover: Readonly<Record<string, Cover>> = {
  ...each(
    [
      ...['burden-resnet-50', 'burden-resnet18', 'burden-densenet121', 'burden-inception-v3'],
      ...['burden-squeezenet1-0', 'burden-mcn-mobilenet', 'burden-resnet50-b128'],
    ],
    burden,
  ),
  'burden-vgg16-b128': (vector) =>
    burden({ ...vector, inputs: { ...vector.inputs, model: 'vgg16' } }),
  'torchinfo-144-recurrent': reusedLinear(100),
  'torchinfo-144-single': reusedLinear(1),
  'hfblog-linear-output': (vector) => {
    const units = number(vector, 'out');
    const sizes = network({ input: [units], layers: [{ type: 'dense', units }] });
    const numbers = number(vector, 'batch') * sizes.activationsPerSample;
    return { GB: (numbers * number(vector, 'bytes')) / GIGA };
  },
  'stas-hidden-states': (vector) => ({ GiB: hiddenStates(vector, 1) }),
  'stas-layer-activations': (vector) => ({
    checkpointed_GiB: hiddenStates(vector, number(vector, 'layers')),
  }),
  'rasbt-vitl16-per-image-bf16': slope,
};
