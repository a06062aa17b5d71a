import { dtypeNamed, type Dtype } from '../dtypes.ts';
import { recordOf, textOf, type Json } from '../json.ts';
import { tensor, type Tensor } from '../tensors.ts';
import type { WalkedLayer } from './walk.ts';

const fallback: Dtype = { name: 'float32', bits: 32, precision: 'fp32', holdsWeights: true };

/** The format in which a layer keeps its weights; "mixed_float16" keeps them in float32. */
function dtypeOf({ dtype }: Json): Dtype {
  const policy = recordOf(recordOf(dtype)['config'])['name'];
  return dtypeNamed(textOf(dtype) ?? textOf(policy) ?? '') ?? fallback;
}

/** All weights that the layers imply: a configuration holds none, but says how large they are. */
export function weightTensors(layers: readonly WalkedLayer[]): Tensor[] {
  return layers.flatMap(({ id, layer, weights, trainable }) =>
    (weights ?? []).map(({ name, shape, statistic }) =>
      tensor(`${id}/${name}`, dtypeOf(layer.config), shape, {
        role: statistic ? 'statistic' : 'parameter',
        trainable,
      }),
    ),
  );
}
