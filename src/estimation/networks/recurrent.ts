import type { Layer } from '../layers/layer-fields.ts';
import { dense } from './blocks.ts';

/** A text classifier: embedding, two LSTM layers, an output at each token (torchinfo's LSTMNet). */
export const lstmNet = (classes: number): Layer[] => [
  { type: 'embedding', vocabulary: 20, units: 300 },
  { type: 'lstm', units: 512, layers: 2 },
  dense(classes),
];

/**
 * A spiking network on 28 × 28 pixels, 784-1000-10, with a layer of leaky integrate-and-fire neurons
 * after each dense layer (snnTorch, tutorial 5). All of it is run at every time step.
 */
export const lifNet = (classes: number): Layer[] => [
  dense(1000),
  { type: 'lif' },
  dense(classes),
  { type: 'lif' },
];
