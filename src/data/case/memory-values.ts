import { formatBytes } from '../../units/index.ts';
import type { CaseStudy } from './case-schema.ts';
import { caseMemory } from './memory.ts';

/** Mixed precision: activations in 16 bits, all that belongs to a parameter as in FP32. */
function mixedAdamBytes(study: CaseStudy): number {
  const of = (precision: 'fp32' | 'fp16') =>
    caseMemory(study, 'transfer', { optimizer: 'adam', precision, frozenBlocks: 0 });
  const [single, half] = [of('fp32'), of('fp16')];
  const { parameterBytes, gradientBytes, optimizerStateBytes } = single;
  const held = parameterBytes + gradientBytes + optimizerStateBytes + half.activationBytes;
  return held * (single.totalBytes / (single.totalBytes - single.overheadBytes));
}

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
    'wide.sgd16.total': () => formatBytes(memory('wide', 'sgd', 'fp16').totalBytes),
    'transfer.sgd.total': () => formatBytes(memory('transfer', 'sgd').totalBytes),
    'transfer.adam.total': () => formatBytes(memory('transfer', 'adam').totalBytes),
    'transfer.adam16.total': () => formatBytes(memory('transfer', 'adam', 'fp16').totalBytes),
    'transfer.adamMixed.total': () => formatBytes(mixedAdamBytes(study)),
    'lean.adam16.total': () => formatBytes(memory('lean', 'adam', 'fp16').totalBytes),
  };
}
