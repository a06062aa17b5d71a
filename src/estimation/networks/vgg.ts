import type { Layer } from '../layers/layer-fields.ts';
import { dense } from './blocks.ts';

const relu: Layer = { type: 'relu' };
const block = (filters: number, convolutions: number): Layer[] => [
  ...Array.from({ length: convolutions }, (): Layer[] => [
    { type: 'conv', filters, kernel: 3, padding: 1 },
    relu,
  ]).flat(),
  { type: 'maxpool', kernel: 2 },
];

const filtersOfBlocks = [64, 128, 256, 512, 512];

/** Convolutions of each block. */
export const vggDepths = { vgg16: [2, 2, 3, 3, 3], vgg19: [2, 2, 4, 4, 4] } as const;

/** VGG (Simonyan and Zisserman 2015, arXiv:1409.1556), configurations D and E. */
export const vgg = (depths: readonly number[], classes: number): Layer[] => [
  ...depths.flatMap((convolutions, at) => block(filtersOfBlocks[at] ?? 512, convolutions)),
  { type: 'flatten' },
  dense(4096),
  relu,
  { type: 'dropout' },
  dense(4096),
  relu,
  { type: 'dropout' },
  dense(classes),
];
