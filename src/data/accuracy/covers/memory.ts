import {
  mixedPrecision,
  optimizerState,
  parameterMemory,
  trainingMemory,
  transformerActivations,
  type OptimizerName,
} from '../../../estimation/index.ts';
import { bytesPerGibibyte, bytesPerMebibyte } from '../../../units/index.ts';
import { cookbookParameters } from '../networks/cookbook.ts';
import type { Cover } from '../vector.ts';
import { number } from '../vector.ts';

const mebibytes: Cover = (vector) => {
  const bitsPerParameter = 8 * number(vector, 'bytes_per_number');
  const { bytes } = parameterMemory({ parameters: number(vector, 'params'), bitsPerParameter });
  return { MiB: bytes / bytesPerMebibyte };
};

/** The memory of training without activations or overhead: four times the weights with Adam. */
const withAdam = (parameters: number, precision: 'fp32' | 'fp16') =>
  trainingMemory({
    trainableParameters: parameters,
    activationsPerSample: 0,
    batchSize: 1,
    optimizer: 'adam',
    precision,
    overheadFraction: 0,
  });

const gigabytes =
  (optimizer: OptimizerName): Cover =>
  (vector) => ({
    GB: optimizerState({ parameters: number(vector, 'params'), optimizer }).bytes / 1e9,
  });

const saving =
  (optimizer: OptimizerName): Cover =>
  (vector) => {
    const parameters = number(vector, 'params');
    const before = optimizerState({ parameters, optimizer: 'adamw' }).bytes;
    const after = optimizerState({ parameters, optimizer }).bytes;
    return { predicted_saving_GB: (before - after) / 1e9 };
  };

const statePerParameter =
  (optimizer: OptimizerName): Cover =>
  () => ({
    bytes_per_param: optimizerState({ parameters: 1, optimizer }).bytesPerParameter,
  });

/** Measured on a V100, extrapolated to an empty batch: a constant context and no share on top. */
const withoutActivations =
  (optimizer: OptimizerName): Cover =>
  (vector) => {
    const { totalBytes } = trainingMemory({
      trainableParameters: (number(vector, 'weights_MiB') * bytesPerMebibyte) / 4,
      activationsPerSample: 0,
      batchSize: 1,
      optimizer,
      overheadFraction: 0,
      overheadBytes: number(vector, 'context_MiB') * bytesPerMebibyte,
    });
    return { measured_minus_activations_MiB: totalBytes / bytesPerMebibyte };
  };

/** A GPT with 18 bytes for each parameter, and its attention products computed again. */
const cookbook20B: Cover = (vector) => {
  const parameters = cookbookParameters(vector);
  const { parts } = mixedPrecision({ parameters, optimizer: 'adam', convention: 'fp32-gradients' });
  const [model = 0, gradients = 0, master = 0, state = 0] = parts.map(({ bytes }) => bytes);
  const activations = transformerActivations({
    layers: number(vector, 'layers'),
    hidden: number(vector, 'hidden'),
    heads: number(vector, 'heads'),
    sequence: number(vector, 'seq'),
    batchSize: number(vector, 'batch'),
    recomputation: 'selective',
  });
  const all = model + gradients + master + state + activations.bytes;
  return {
    params_B: parameters / 1e9,
    activation_GiB: activations.bytes / bytesPerGibibyte,
    model_GiB: model / bytesPerGibibyte,
    grad_GiB: gradients / bytesPerGibibyte,
    optim_GiB: (master + state) / bytesPerGibibyte,
    total_GiB: all / bytesPerGibibyte,
  };
};

export const memoryCover: Readonly<Record<string, Cover>> = {
  'cookbook-20b': cookbook20B,
  'rmsprop-states': () => ({
    plain: optimizerState({ parameters: 1, optimizer: 'rmsprop' }).numbersPerParameter,
    momentum: optimizerState({ parameters: 1, optimizer: 'rmsprop-momentum' }).numbersPerParameter,
    centered: optimizerState({ parameters: 1, optimizer: 'rmsprop-centered' }).numbersPerParameter,
  }),
  'tv-resnet18-int8-file': mebibytes,
  'tv-resnet50-int8-file': mebibytes,
  'keras-vgg16-size': mebibytes,
  'keras-vgg19-size': mebibytes,
  'hf-bert-base-doc-fp32': (vector) => {
    const { parameterBytes } = withAdam(number(vector, 'total_bytes') / 4, 'fp32');
    return { MiB: parameterBytes / bytesPerMebibyte };
  },
  'hf-bert-base-doc-fp16': (vector) => {
    const memory = withAdam(number(vector, 'total_bytes') / 4, 'fp16');
    return {
      MiB: memory.parameterBytes / bytesPerMebibyte,
      adam_MiB: memory.totalBytes / bytesPerMebibyte,
    };
  },
  'hf-bert-base-adam': (vector) => ({
    training_bytes: withAdam(number(vector, 'total_bytes') / 4, 'fp32').totalBytes,
  }),
  'hf-resnet50-adam': (vector) => {
    const memory = withAdam(number(vector, 'total_bytes') / 4, 'fp32');
    return {
      MiB: memory.totalBytes / bytesPerMebibyte,
      weights_MiB: memory.parameterBytes / bytesPerMebibyte,
    };
  },
  'hf-llama2-70b-adam': (vector) => {
    const parameters = Math.ceil((number(vector, 'weights_fp32_GiB') * bytesPerGibibyte) / 4);
    const memory = withAdam(parameters, 'fp16');
    return {
      fp16_weights_GiB: memory.parameterBytes / bytesPerGibibyte,
      fp16_training_GiB: memory.totalBytes / bytesPerGibibyte,
    };
  },
  'bertlarge-adamw-intercept': withoutActivations('adamw'),
  'bertlarge-adafactor-intercept': withoutActivations('adafactor'),
  'bertlarge-adam8bit-intercept': withoutActivations('adam-8bit'),
  'vitl16-fp32-from-bf16': (vector) => {
    const { totalBytes } = trainingMemory({
      trainableParameters: (number(vector, 'params_GB_fp32') * 1e9) / 4,
      activationsPerSample: (number(vector, 'bf16_slope_GB_per_image') * 1e9) / 2,
      batchSize: number(vector, 'batch'),
      optimizer: 'adam',
      overheadFraction: 0,
    });
    return { fp32_GB: totalBytes / 1e9 };
  },
  'rule-opt-adamw-fp32-states': statePerParameter('adamw'),
  'rule-opt-sgd-momentum': statePerParameter('momentum'),
  'rule-adamw-3b': gigabytes('adamw'),
  'rule-8bit-3b': gigabytes('adam-8bit'),
  'torchao-vith-8bit-saving': saving('adam-8bit'),
  'torchao-vith-4bit-saving': saving('adam-4bit'),
  'cookbook-gpt2-sgd-momentum': (vector) => {
    // A master copy in FP32 beside the momentum: both are state that the optimiser owns.
    const parameters = number(vector, 'params');
    const copy = parameterMemory({ parameters, precision: 'fp32' }).bytes;
    const { bytes } = optimizerState({ parameters, optimizer: 'momentum' });
    return { optim_GiB: (copy + bytes) / bytesPerGibibyte };
  },
};
