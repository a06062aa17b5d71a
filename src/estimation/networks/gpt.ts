import type { Layer } from '../layers/layer-fields.ts';
import { transformerBlocks } from './transformer.ts';

export interface Gpt {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly vocabulary: number;
  readonly positions: number;
  /** True when the output layer uses the weights of the embedding. */
  readonly tied: boolean;
}

export const gpt2Small = {
  ...{ layers: 12, hidden: 768, heads: 12 },
  ...{ vocabulary: 50_257, positions: 1024, tied: true },
} as const satisfies Gpt;

/** GPT-2 (Radford et al. 2019) and its larger relatives of the same form. */
export const gpt = ({ layers, hidden, heads, vocabulary, positions, tied }: Gpt): Layer[] => [
  { type: 'embedding', vocabulary, units: hidden, positions },
  { type: 'dropout', name: 'embedded' },
  ...transformerBlocks(layers, {
    ...{ before: 'embedded', hidden, heads, normalize: 'before', dropout: true },
  }),
  { type: 'layernorm' },
  { type: 'dense', units: vocabulary, bias: false, tied },
];
