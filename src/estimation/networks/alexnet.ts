import type { Layer } from '../layers/layer-fields.ts';
import { dense } from './blocks.ts';

const relu: Layer = { type: 'relu' };
const dropout: Layer = { type: 'dropout' };
const pool: Layer = { type: 'maxpool', kernel: 3, stride: 2 };
const conv = (filters: number, kernel: number): Layer[] => [
  { type: 'conv', filters, kernel, padding: (kernel - 1) / 2 },
  relu,
];

/** AlexNet on one GPU (Krizhevsky 2014, arXiv:1404.5997), as in torchvision. */
export const alexnet = (classes: number): Layer[] => [
  { type: 'conv', filters: 64, kernel: 11, stride: 4, padding: 2 },
  relu,
  pool,
  ...conv(192, 5),
  pool,
  ...conv(384, 3),
  ...conv(256, 3),
  ...conv(256, 3),
  pool,
  { type: 'flatten' },
  dropout,
  dense(4096),
  relu,
  dropout,
  dense(4096),
  relu,
  dense(classes),
];
