import { formatBytes } from '../../units/index.ts';
import type { CaseStudy } from '../case-schema.ts';
import { caseMemory } from './memory.ts';

/** The memory values of the case that lessons show, by name. All layers are open. */
export function memoryValues(study: CaseStudy): Record<string, () => string> {
  const memory = (
    name: keyof CaseStudy['networks'],
    optimizer: 'sgd' | 'adam',
    precision: 'fp32' | 'fp16' = 'fp32',
  ) => caseMemory(study, name, { optimizer, precision, frozenBlocks: 0 });
  return {
    'wide.sgd.total': () => formatBytes(memory('wide', 'sgd').totalBytes),
    'wide.sgd.peak': () => formatBytes(memory('wide', 'sgd').peakBytes),
    'wide.sgd.peakPhase': () => memory('wide', 'sgd').peakPhase,
    'transfer.sgd.total': () => formatBytes(memory('transfer', 'sgd').totalBytes),
    'transfer.adam.total': () => formatBytes(memory('transfer', 'adam').totalBytes),
    'transfer.adam16.total': () => formatBytes(memory('transfer', 'adam', 'fp16').totalBytes),
    'lean.adam16.total': () => formatBytes(memory('lean', 'adam', 'fp16').totalBytes),
  };
}
