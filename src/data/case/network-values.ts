import { trainingFlops } from '../../estimation/index.ts';
import type { CaseStudy } from './case-schema.ts';
import { formatAmount } from '../read/format-amount.ts';
import { networkSize } from './network.ts';

const inWords = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
});
const GIGA = 1e9;

/** 442900000 -> "443 million", with a space that does not break. */
export const million = (count: number): string => inWords.format(count).replace(' ', '\u00a0');

/** Sizes of the case's networks that lessons show, by name. */
export function networkValues({ networks, batchSize }: CaseStudy): Record<string, () => string> {
  const { wide, transfer } = networks;
  const perSample = (frozenBlocks: number) => {
    const size = networkSize(transfer, frozenBlocks);
    const { flops } = trainingFlops({
      forwardFlopsPerSample: size.forwardFlops,
      frozenForwardFlopsPerSample: size.frozenForwardFlops,
      samples: 1,
    });
    return formatAmount({ low: flops / GIGA, high: flops / GIGA, unit: 'GFLOP' });
  };
  return {
    batchSize: () => String(batchSize),
    convention: () => 'the outputs of convolution, pooling and dense layers',
    'wide.parameters': () => million(networkSize(wide).parameters),
    'wide.values': () => million(networkSize(wide).activationsPerSample),
    'wide.headShare': () => {
      const { headParameters, parameters } = networkSize(wide);
      return `${Math.round((100 * headParameters) / parameters)}\u202f%`;
    },
    'transfer.parameters': () => million(networkSize(transfer).parameters),
    'transfer.frozenFlops': () => perSample(transfer.body.length),
    'transfer.openFlops': () => perSample(0),
  };
}
