import { trainingMemory } from '../../estimation/index.ts';
import type { CaseStage, CaseStudy, NetworkName } from './case-schema.ts';
import { networkSize } from './network.ts';

type Setting = Pick<CaseStage, 'optimizer' | 'precision' | 'frozenBlocks'> &
  Partial<Pick<CaseStage, 'microBatches'>>;

/**
 * The memory equation for one network of the case at its batch size, or at its micro-batch, with k = 1 (outputs only) and
 * the lesson's 20 %.
 */
export function caseMemory(
  { networks, batchSize }: Pick<CaseStudy, 'networks' | 'batchSize'>,
  name: NetworkName,
  { optimizer, precision, frozenBlocks, microBatches = 1 }: Setting,
) {
  const size = networkSize(networks[name], frozenBlocks);
  return trainingMemory({
    trainableParameters: size.trainableParameters,
    frozenParameters: size.frozenParameters,
    activationsPerSample: size.activationsPerSample,
    batchSize: batchSize / microBatches,
    optimizer,
    precision,
  });
}
