import { networkNames } from '../networks/catalogue.ts';
import { choice, count, list, optional, withDefault } from '../schema/build.ts';
import type { Group } from '../schema/field.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { activationConventions } from '../layers/activations.ts';
import { layerField } from '../layers/layer-fields.ts';

const positive = (unit: string, doc: string) => count(unit, doc, { min: 1 });

const mostLayers = 2000;

export const networkFields = {
  network: optional(choice(networkNames, 'A network of the catalogue.')),
  layers: optional(list(layerField, 'Layers of a network of your own, in order.', [1, mostLayers])),
  input: optional(
    list(
      positive('', 'A size.'),
      'Shape of one sample: channels, height, width; positions, features; or positions of a text.',
      [1, 3],
    ),
  ),
  classes: optional(positive('classes', 'Outputs of the classifier of a network by name.')),
  batchSize: withDefault(positive('samples', 'Samples in one step.'), 1),
  timeSteps: optional(
    positive('steps', 'Times that the whole network runs for one sample, as spiking ones do.'),
  ),
  convention: withDefault(
    choice(
      activationConventions,
      'Which activations count: every output; those with their gradients; those of layers with parameters; what the backward pass keeps.',
    ),
    'outputs',
  ),
  attention: withDefault(
    choice(
      ['as-given', 'fused'],
      'fused: kernels that never store the attention weights (FlashAttention).',
    ),
    'as-given',
  ),
  recomputation: withDefault(
    choice(
      ['none', 'full'],
      'full: activations are kept at the best cuts only and computed again in the backward pass.',
    ),
    'none',
  ),
};

export const networkGroups: readonly Group[] = [
  {
    alternatives: [{ needs: ['network'], may: ['classes'] }, { needs: ['layers'] }],
  },
];

export type NetworkInput = InputOf<typeof networkFields>;
export type ResolvedNetwork = ResolvedOf<typeof networkFields>;
