import { count, flag, list, optional, variant } from '../schema/build.ts';
import type { InputOf, ValueOf } from '../schema/infer.ts';

const positive = (doc: string) => count('', doc, { min: 1 });
const frozen = optional(flag('True when the parameters of this layer are kept fixed.'));
const bias = optional(flag('An offset for each output channel; true unless told.'));

/** Layers that a network may be built from; sizes are those of one sample. */
const layerField = variant(
  {
    conv: {
      filters: positive('Output channels.'),
      kernel: positive('Side of the square kernel.'),
      stride: optional(positive('Step of the kernel; 1 unless told.')),
      padding: optional(count('', 'Zeros added on each side; 0 unless told.')),
      groups: optional(positive('Groups of channels that do not mix; 1 unless told.')),
      bias,
      frozen,
    },
    dense: { units: positive('Outputs.'), bias, frozen },
    maxpool: {
      kernel: positive('Side of the square window.'),
      stride: optional(positive('Step of the window; its side unless told.')),
      padding: optional(count('', 'Rows added on each side; 0 unless told.')),
    },
    relu: {},
    globalavgpool: {},
    flatten: {},
  },
  'One layer.',
);

export const networkFields = {
  input: list(positive('Channels, height, width.'), 'Shape of one sample.', [3, 3]),
  layers: list(layerField, 'Layers in order.', [1, 2000]),
};

export type Layer = ValueOf<typeof layerField>;
export type NetworkInput = InputOf<typeof networkFields>;
