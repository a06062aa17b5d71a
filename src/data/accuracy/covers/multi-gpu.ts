import {
  multiGpuMemory,
  parameterMemory,
  transformerActivations,
  type MultiGpuMemoryInput,
} from '../../../estimation/index.ts';
import { bytesPerGibibyte } from '../../../units/index.ts';
import { cookbookParameters } from '../networks/cookbook.ts';
import type { Cover, Vector } from '../vector.ts';
import { number } from '../vector.ts';

const zeroStages: Readonly<Record<string, number>> = { baseline: 0, 'os-g': 2 };

/** The ZeRO paper's own convention, in decimal gigabytes. */
const zeroPaper: Cover = (vector) => {
  const { bytesPerGpu } = multiGpuMemory({
    parameters: number(vector, 'params'),
    gpus: number(vector, 'gpus'),
    zeroStage: zeroStages[String(vector.inputs['stage'])] ?? Number.NaN,
  });
  return { per_gpu_GB: bytesPerGpu / 1e9 };
};

/** DeepSpeed counts FP32 gradients, 18 bytes in all. */
const deepSpeed = (vector: Vector, more: Partial<MultiGpuMemoryInput> = {}) =>
  multiGpuMemory({
    parameters: number(vector, 'params'),
    gpus: number(vector, 'gpus'),
    zeroStage: number(vector, 'zero'),
    convention: 'fp32-gradients',
    ...more,
  });

export const multiGpuCover: Readonly<Record<string, Cover>> = {
  'zero-75b-baseline': zeroPaper,
  'zero-75b-os-g': zeroPaper,
  // With the optimiser on the CPU only the 16-bit parameters stay on the GPU.
  'ds-zero2-2851M-8gpu-offload': (vector) => ({
    per_gpu_GiB: deepSpeed(vector).parameterBytes / bytesPerGibibyte,
  }),
  'ds-zero3-2851M-8gpu': (vector) => {
    const largestLayerParameters = number(vector, 'largest_layer_params');
    const { bytesPerGpu } = deepSpeed(vector, { largestLayerParameters });
    return { per_gpu_GiB: bytesPerGpu / bytesPerGibibyte };
  },
  'ds-zero3-2851M-8gpu-optoffload': (vector) => {
    const largestLayerParameters = number(vector, 'largest_layer_params');
    const { parameterBytes, gatheredBytes } = deepSpeed(vector, { largestLayerParameters });
    return { per_gpu_GiB: (parameterBytes + gatheredBytes) / bytesPerGibibyte };
  },
  // The script splits the layers by tensor parallelism and the state over all GPUs.
  'cookbook-pythia69b-zero1': (vector) => {
    const tensorParallel = number(vector, 'tp');
    const parameters = cookbookParameters(vector);
    const { bytes } = transformerActivations({
      layers: number(vector, 'layers'),
      hidden: number(vector, 'hidden'),
      heads: number(vector, 'heads'),
      sequence: number(vector, 'seq'),
      batchSize: number(vector, 'batch_per_gpu'),
      recomputation: 'selective',
      tensorParallel,
      sequenceParallel: true,
    });
    const all = deepSpeed({ ...vector, inputs: { ...vector.inputs, params: parameters } });
    return {
      per_gpu_activation_GiB: bytes / bytesPerGibibyte,
      per_gpu_model_GiB: all.parameterBytes / tensorParallel / bytesPerGibibyte,
      per_gpu_grad_GiB: all.gradientBytes / bytesPerGibibyte,
      per_gpu_optim_GiB: all.optimizerStateBytes / bytesPerGibibyte,
    };
  },
  ...Object.fromEntries(
    ['ecologits-gpu-count-mixtral', 'ecologits-gpu-count-mistral'].map((id) => [id, inference]),
  ),
};

/** Weights with a share on top, on a number of GPUs that is a power of two. */
function inference(vector: Vector) {
  const { bytes } = parameterMemory({
    parameters: number(vector, 'params_B') * 1e9,
    bitsPerParameter: number(vector, 'bits'),
  });
  const gigabytes = (bytes * number(vector, 'overhead')) / 1e9;
  const gpus = Math.ceil(gigabytes / number(vector, 'gpu_gb'));
  return { memory_GB: gigabytes, gpus: 2 ** Math.ceil(Math.log2(gpus)) };
}
