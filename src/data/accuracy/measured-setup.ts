import {
  network,
  trainingMemory,
  type ActivationConvention,
  type OptimizerName,
  type TrainingMemoryOutput,
} from '../../estimation/index.ts';
import { bytesPerMebibyte } from '../../units/index.ts';
import type { Vector } from './vector.ts';
import { number, text } from './vector.ts';

export type MeasuredPrecision = 'single' | 'mixed' | 'half';

/** What a measured run says of itself, in the terms of the estimation module. */
export interface Setup {
  readonly model: 'bert-large' | 'vit-l-16';
  readonly label: string;
  readonly precision: MeasuredPrecision;
  readonly optimizer: OptimizerName;
  readonly recomputes: boolean;
  readonly accumulates: boolean;
  readonly batchSize: number;
  readonly input: readonly number[];
  readonly classes: number;
  readonly contextBytes: number;
  readonly measuredBytes: number;
}

const optimizers: Readonly<Record<string, OptimizerName>> = {
  AdamW: 'adamw',
  Adam: 'adam',
  'Adam foreach': 'adam',
  Adafactor: 'adafactor',
  Adam8bit: 'adam-8bit',
};

/**
 * The software of each source decides three things. BERT ran on PyTorch 1: the attention weights are
 * stored, gradients are set to zero and not freed, the optimiser goes through the parameters one by
 * one. ViT ran on PyTorch 2: attention is fused, gradients are freed unless they accumulate, and Adam
 * makes temporaries for all parameters at once.
 */
const software = {
  'bert-large': { attention: 'as-given', gradientsKept: true, stepTemporariesPerParameter: 0 },
  'vit-l-16': { attention: 'fused', gradientsKept: false, stepTemporariesPerParameter: 1 },
} as const;

/** @throws Error where a run names a model or an optimiser that is not known here */
export function setupOf(vector: Vector): Setup {
  const { inputs, expected } = vector;
  const name = text(vector, 'model');
  const model = name.includes('bert-large') ? 'bert-large' : 'vit-l-16';
  const optimizer = optimizers[text(vector, 'optimizer')];
  if (!optimizer || (model === 'vit-l-16' && !name.includes('vit_l_16'))) {
    throw new Error(`${vector.id}: no such model or optimiser`);
  }
  const precision = precisionOf(inputs);
  const mebibytes = expected['gpu_used_MiB'];
  const gigabytes = expected['max_memory_GB'] ?? expected['peak_GB'];
  const measured = mebibytes === undefined ? gigabytes : (mebibytes * bytesPerMebibyte) / 1e9;
  if (measured === undefined) throw new Error(`${vector.id}: no measured memory`);
  const context = inputs['cuda_context_MiB'] === undefined ? 0 : number(vector, 'cuda_context_MiB');
  return {
    model,
    label: [
      model === 'bert-large' ? 'BERT large' : 'ViT-L/16',
      ...describe(vector, precision),
    ].join(', '),
    precision,
    optimizer,
    recomputes: inputs['gradient_checkpointing'] === true,
    accumulates: Number(inputs['grad_accum'] ?? 1) > 1,
    batchSize: number(vector, 'batch'),
    input: model === 'bert-large' ? [number(vector, 'seq')] : [3, 224, 224],
    classes: model === 'bert-large' ? 2 : name.includes('10 classes') ? 10 : 1000,
    contextBytes: context * bytesPerMebibyte,
    measuredBytes: measured * 1e9,
  };
}

function precisionOf(inputs: Vector['inputs']): MeasuredPrecision {
  const precision = String(inputs['precision'] ?? 'fp32');
  if (inputs['fp16'] === true || precision.endsWith('mixed')) return 'mixed';
  return precision === 'bf16-true' ? 'half' : 'single';
}

const precisionNames = { single: 'FP32', mixed: 'mixed FP16', half: 'BF16' } as const;

function describe(vector: Vector, precision: MeasuredPrecision): string[] {
  return [
    `batch ${number(vector, 'batch')}`,
    text(vector, 'optimizer').replace('Adam8bit', '8-bit Adam').replace(' foreach', ''),
    precisionNames[precision],
    ...(vector.inputs['gradient_checkpointing'] === true ? ['checkpointing'] : []),
  ];
}

interface Options {
  readonly convention: ActivationConvention;
  readonly overheadFraction: number;
  readonly overheadBytes: number;
}

/**
 * Memory of a run. In mixed precision the parameters, gradients and state are FP32, a second copy of
 * the parameters and the activations FP16.
 */
export function memoryOf(setup: Setup, options: Options): TrainingMemoryOutput {
  const { model, precision, classes, input } = setup;
  const { attention, gradientsKept, stepTemporariesPerParameter } = software[model];
  const sizes = network({
    ...{ network: model, classes, input, attention },
    convention: options.convention,
    recomputation: setup.recomputes ? 'full' : 'none',
  });
  const mixed = precision === 'mixed';
  const halfCopy = mixed ? 2 * sizes.parameters : 0;
  return trainingMemory({
    trainableParameters: sizes.parameters,
    activationsPerSample: Math.round(sizes.activationsPerSample / (mixed ? 2 : 1)),
    batchSize: setup.batchSize,
    optimizer: setup.optimizer,
    precision: precision === 'half' ? 'bf16' : 'fp32',
    overheadFraction: options.overheadFraction,
    overheadBytes: options.overheadBytes + halfCopy,
    stepTemporariesPerParameter,
    gradientsKept: gradientsKept || setup.accumulates,
  });
}
