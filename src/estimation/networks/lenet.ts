import type { Layer } from '../layers/layer-fields.ts';
import { dense } from './blocks.ts';

const pool: Layer = { type: 'avgpool', kernel: 2 };
const tanh: Layer = { type: 'activation', function: 'tanh' };

/**
 * LeNet-5 as it is taught today: 28 × 28 pixels, full connections in the second convolution and a
 * linear output. The original (LeCun et al. 1998) leaves some of those connections out.
 */
export const lenet5 = (classes: number): Layer[] => [
  { type: 'conv', filters: 6, kernel: 5, padding: 2 },
  tanh,
  pool,
  { type: 'conv', filters: 16, kernel: 5 },
  tanh,
  pool,
  { type: 'flatten' },
  dense(120),
  tanh,
  dense(84),
  tanh,
  dense(classes),
];
