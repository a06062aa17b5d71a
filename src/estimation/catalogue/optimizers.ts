import type { PrecisionName } from './precisions.ts';
import { bytesPerNumberOf } from './precisions.ts';

export interface Optimizer {
  readonly name: OptimizerName;
  readonly label: string;
  /** j of the lesson: numbers kept between steps for each trainable parameter. */
  readonly numbersPerParameter: number;
  /** Bytes of one such number where the optimiser fixes it; otherwise the training precision. */
  readonly bytesPerStateNumber?: number;
  /** True when state is kept for rows and columns of a matrix instead of for its entries. */
  readonly factored?: boolean;
  readonly source: string;
}

const torch = 'PyTorch torch.optim, state of the optimiser class';
const stas = 'Bekman, Machine Learning Engineering, section on training memory';
const adafactor = 'Shazeer and Stern 2018, arXiv:1804.04235';

/** Everyday optimisers first; the memory savers (factored, 8-bit, 4-bit) last. */
const catalogue = [
  { name: 'sgd', label: 'SGD', numbersPerParameter: 0, source: torch },
  { name: 'momentum', label: 'SGD with momentum', numbersPerParameter: 1, source: stas },
  { name: 'nesterov', label: 'SGD with Nesterov momentum', numbersPerParameter: 1, source: torch },
  { name: 'adagrad', label: 'Adagrad', numbersPerParameter: 1, source: torch },
  { name: 'rmsprop', label: 'RMSProp', numbersPerParameter: 1, source: torch },
  {
    name: 'rmsprop-momentum',
    label: 'RMSProp with momentum',
    numbersPerParameter: 2,
    source: torch,
  },
  { name: 'rmsprop-centered', label: 'RMSProp, centred', numbersPerParameter: 2, source: torch },
  {
    name: 'adam',
    label: 'Adam',
    numbersPerParameter: 2,
    source: 'Kingma and Ba 2015, arXiv:1412.6980',
  },
  { name: 'adamw', label: 'AdamW', numbersPerParameter: 2, source: stas },
  { name: 'amsgrad', label: 'Adam with AMSGrad', numbersPerParameter: 3, source: torch },
  { name: 'nadam', label: 'NAdam', numbersPerParameter: 2, source: torch },
  {
    name: 'lamb',
    label: 'LAMB',
    numbersPerParameter: 2,
    source: 'You et al. 2020, arXiv:1904.00962',
  },
  {
    name: 'lion',
    label: 'Lion',
    numbersPerParameter: 1,
    source: 'Chen et al. 2023, arXiv:2302.06675',
  },
  {
    name: 'muon',
    label: 'Muon',
    numbersPerParameter: 1,
    source: 'EleutherAI cookbook, calc_transformer_mem.py',
  },
  {
    name: 'adafactor',
    label: 'Adafactor',
    numbersPerParameter: 0,
    factored: true,
    source: adafactor,
  },
  {
    name: 'adafactor-momentum',
    label: 'Adafactor with momentum',
    numbersPerParameter: 1,
    factored: true,
    source: adafactor,
  },
  {
    name: 'adam-8bit',
    label: '8-bit Adam',
    numbersPerParameter: 2,
    bytesPerStateNumber: 1,
    source: 'Dettmers et al. 2022, arXiv:2110.02861',
  },
  {
    name: 'adam-4bit',
    label: '4-bit Adam',
    numbersPerParameter: 2,
    bytesPerStateNumber: 0.5,
    source: 'Li et al. 2023, arXiv:2309.01507',
  },
] as const;

export type OptimizerName = (typeof catalogue)[number]['name'];

export const optimizers: readonly Optimizer[] = catalogue;

export const optimizerNames: readonly OptimizerName[] = optimizers.map(({ name }) => name);

const byName = new Map<OptimizerName, Optimizer>(optimizers.map((one) => [one.name, one]));

export function findOptimizer(name: OptimizerName): Optimizer {
  const found = byName.get(name);
  if (!found) throw new RangeError(`no optimiser is called ${name}`);
  return found;
}

/** Bytes of one number of optimiser state: the optimiser's own, or those of the precision. */
export function bytesPerStateNumber(optimizer: Optimizer, precision?: PrecisionName): number {
  return optimizer.bytesPerStateNumber ?? bytesPerNumberOf(precision);
}
