import type { Layer } from '../layers/layer-fields.ts';
import { dense } from './blocks.ts';
import { transformerBlocks } from './transformer.ts';

export interface VisionTransformer {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  /** Side of a patch, in pixels. */
  readonly patch: number;
}

export const vits = {
  b16: { layers: 12, hidden: 768, heads: 12, patch: 16 },
  l16: { layers: 24, hidden: 1024, heads: 16, patch: 16 },
} as const satisfies Record<string, VisionTransformer>;

/** Vision transformer (Dosovitskiy et al. 2021, arXiv:2010.11929); without dropout, as in torchvision. */
export const vit = ({ layers, hidden, heads, patch }: VisionTransformer, classes: number) => {
  const block = { hidden, heads, normalize: 'before', dropout: false } as const;
  const network: Layer[] = [
    { type: 'conv', filters: hidden, kernel: patch, stride: patch },
    { type: 'tokens', classToken: true, positions: true, name: 'patches' },
    ...transformerBlocks(layers, { ...block, before: 'patches' }),
    { type: 'layernorm' },
    { type: 'firsttoken' },
    dense(classes),
  ];
  return network;
};
