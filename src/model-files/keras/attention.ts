import { wholeOf } from '../json.ts';
import { macsOf, unknownEffect, weightsOf, type Rule } from './rules.ts';
import { sizeOf } from './shape.ts';

/** MultiHeadAttention on one sequence: projections to query, key, value and back. */
export const attention: Rule = (config, input) => {
  const heads = wholeOf(config['num_heads']);
  const keySize = wholeOf(config['key_dim']);
  const valueSize = wholeOf(config['value_dim']) ?? keySize;
  const [steps, width] = input;
  if (heads === undefined || keySize === undefined || valueSize === undefined) return unknownEffect;
  if (width === undefined || input.length !== 2) return unknownEffect;
  const projection = (name: string, size: number) =>
    (weightsOf(config, [width, heads, size], heads * size, `${name}_kernel`) ?? []).map((weight) =>
      weight.name === 'bias' ? { name: `${name}_bias`, shape: [heads, size] } : weight,
    );
  const back = weightsOf(config, [heads, valueSize, width], width, 'output_kernel') ?? [];
  const perStep = width * heads * 2 * (keySize + valueSize);
  const projected = macsOf([perStep], steps);
  const scores = macsOf([heads * (keySize + valueSize)], sizeOf([steps, steps]));
  return {
    output: input,
    weights: [
      ...projection('query', keySize),
      ...projection('key', keySize),
      ...projection('value', valueSize),
      ...back,
    ],
    macs: projected === undefined || scores === undefined ? undefined : projected + scores,
  };
};
