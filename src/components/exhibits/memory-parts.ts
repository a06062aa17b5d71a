import { caseStudy } from '../../data/case/case.ts';
import { caseMemory } from '../../data/case/memory.ts';
import type { NetworkName } from '../../data/case/case-schema.ts';
import { figure } from '../../data/library/figures.ts';
import { bytesPerGibibyte } from '../../units/index.ts';

/** The five parts of training memory, in the order in which every bar of the course shows them. */
export const memoryParts = [
  { id: 'parameters', label: 'Parameters' },
  { id: 'gradients', label: 'Gradients' },
  { id: 'optimizer', label: 'Optimiser state' },
  { id: 'activations', label: 'Activations' },
  { id: 'overhead', label: 'Overhead' },
] as const;

export type PartBytes = Readonly<Record<(typeof memoryParts)[number]['id'], number>>;

interface Setting {
  network: NetworkName;
  optimizer: 'sgd' | 'adam';
  /** Mixed: activations in 16 bits, all that belongs to a parameter in 32. */
  precision: 'fp32' | 'mixed';
  frozenBlocks?: number;
}

/** The memory equation for a network of the case, part by part. */
export function partsOf({ network, optimizer, precision, frozenBlocks = 0 }: Setting): PartBytes {
  const of = (width: 'fp32' | 'fp16') =>
    caseMemory(caseStudy, network, { optimizer, precision: width, frozenBlocks });
  const single = of('fp32');
  const activations = precision === 'mixed' ? of('fp16').activationBytes : single.activationBytes;
  const { parameterBytes, gradientBytes, optimizerStateBytes, overheadBytes, totalBytes } = single;
  const held = parameterBytes + gradientBytes + optimizerStateBytes;
  const share = overheadBytes / (totalBytes - overheadBytes);
  return {
    parameters: parameterBytes,
    gradients: gradientBytes,
    optimizer: optimizerStateBytes,
    activations,
    overhead: share * (held + activations),
  };
}

export const totalOf = (parts: PartBytes): number =>
  memoryParts.reduce((total, { id }) => total + parts[id], 0);

/** The memory of the workstation's card: its maker writes GB and means GiB. */
export const workstationBytes =
  figure(caseStudy.machines.workstation.memory.figure).low * bytesPerGibibyte;
