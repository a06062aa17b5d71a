import { optimizerNames } from '../catalogue/optimizers.ts';
import { InputError } from '../input-error.ts';
import { choice, count, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { mixedPrecisionParts, precisionConventions } from './mixed-precision-parts.ts';

const fields = {
  parameters: count('numbers', 'Trainable parameters of the whole model.'),
  gpus: count('devices', 'GPUs that share the work by data parallelism.', { min: 1 }),
  zeroStage: count(
    '',
    'What is split over the GPUs: 0 nothing, 1 optimiser state, 2 gradients too, 3 parameters too.',
    { max: 3 },
  ),
  optimizer: withDefault(choice(optimizerNames, 'Optimiser; it sets the state.'), 'adam'),
  convention: withDefault(
    choice(precisionConventions, 'Bytes of each number: see mixed-precision.'),
    'zero',
  ),
  largestLayerParameters: withDefault(
    count(
      'numbers',
      'Stage 3 gathers one layer at a time, with its gradients: the largest. 0 leaves that out, as the paper does.',
    ),
    0,
  ),
};

export type MultiGpuMemoryInput = InputOf<typeof fields>;

/** Per GPU. The state holds the FP32 master copy too, as in the ZeRO paper (K = 12 with Adam). */
export interface MultiGpuMemoryOutput {
  readonly parameterBytes: number;
  readonly gradientBytes: number;
  readonly optimizerStateBytes: number;
  readonly gatheredBytes: number;
  readonly bytesPerGpu: number;
}

function compute(input: ResolvedOf<typeof fields>): MultiGpuMemoryOutput {
  const { parameters, gpus, zeroStage, largestLayerParameters } = input;
  if (largestLayerParameters > parameters) {
    const most = `an integer of at most parameters (${parameters})`;
    throw new InputError('largestLayerParameters', largestLayerParameters, most);
  }
  const each = mixedPrecisionParts(input.convention, input.optimizer);
  const share = (bytesPerParameter: number, splitFromStage: number) =>
    (parameters * bytesPerParameter) / (zeroStage >= splitFromStage ? gpus : 1);
  const parameterBytes = share(each.parameters, 3);
  const gradientBytes = share(each.gradients, 2);
  const optimizerStateBytes = share(each.masterParameters + each.optimizerState, 1);
  // A gathered layer and its gradients have 16 bits each (DeepSpeed, estimate_zero3_model_states).
  const gatheredBytes = zeroStage === 3 ? largestLayerParameters * 2 * each.parameters : 0;
  return {
    parameterBytes,
    gradientBytes,
    optimizerStateBytes,
    gatheredBytes,
    bytesPerGpu: parameterBytes + gradientBytes + optimizerStateBytes + gatheredBytes,
  };
}

export const multiGpuMemoryCalculation = defineCalculation({
  name: 'multi-gpu-memory',
  title: 'Memory of parameters, gradients and state on each GPU',
  formula:
    'With Adam and the convention zero, P parameters on N GPUs: stage 0 16 P; 1 4 P + 12 P / N; 2 2 P + 14 P / N; 3 16 P / N + 4 · largestLayerParameters',
  source:
    'Rajbhandari et al. 2020, ZeRO, arXiv:1910.02054, figure 1; gathered layer: DeepSpeed memory estimators. ' +
    'Even shares; without activations, buffers of the network and the framework',
  inputs: fields,
  outputs: {
    parameterBytes: { unit: 'bytes', doc: 'Parameters on one GPU.' },
    gradientBytes: { unit: 'bytes', doc: 'Gradients on one GPU.' },
    optimizerStateBytes: { unit: 'bytes', doc: 'Master copy and state on one GPU.' },
    gatheredBytes: { unit: 'bytes', doc: 'The gathered layer of stage 3.' },
    bytesPerGpu: { unit: 'bytes', doc: 'Their sum.' },
  },
  compute,
});

/** Memory on each GPU under data parallelism and ZeRO, in bytes. @throws InputError */
export function multiGpuMemory(input: MultiGpuMemoryInput): MultiGpuMemoryOutput {
  return multiGpuMemoryCalculation.calculate(input);
}
