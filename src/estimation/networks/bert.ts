import type { Layer } from '../layers/layer-fields.ts';
import { activation, dense } from './blocks.ts';
import { transformerBlocks } from './transformer.ts';

export interface Bert {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly vocabulary: number;
}

const uncased = 30_522;

export const berts = {
  base: { layers: 12, hidden: 768, heads: 12, vocabulary: uncased },
  large: { layers: 24, hidden: 1024, heads: 16, vocabulary: uncased },
} as const satisfies Record<string, Bert>;

/**
 * BERT (Devlin et al. 2019, arXiv:1810.04805), with its pooler: the encoder as Hugging Face counts
 * it, 110 million and 335 million parameters. A classifier is added when `classes` are given.
 */
export const bert = ({ layers, hidden, heads, vocabulary }: Bert, classes?: number): Layer[] => [
  { type: 'embedding', vocabulary, units: hidden, positions: 512, segments: 2 },
  { type: 'layernorm' },
  { type: 'dropout', name: 'embedded' },
  ...transformerBlocks(layers, {
    ...{ before: 'embedded', hidden, heads, normalize: 'after', dropout: true },
  }),
  { type: 'firsttoken' },
  dense(hidden),
  activation('tanh'),
  ...(classes === undefined ? [] : [{ type: 'dropout' } as const, dense(classes)]),
];
