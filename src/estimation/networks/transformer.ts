import type { Layer } from '../layers/layer-fields.ts';
import { activation, dense } from './blocks.ts';

export interface TransformerBlock {
  readonly name: string;
  /** Layer above. */
  readonly before: string;
  readonly hidden: number;
  readonly heads: number;
  /** Before attention and MLP, or after each sum as in the first transformer. */
  readonly normalize: 'before' | 'after';
  readonly dropout: boolean;
}

const norm: Layer = { type: 'layernorm' };
const mlpFactor = 4;

/** Attention and an MLP four times as wide, each with its residual sum. The last layer is `name`. */
function transformerBlock(block: TransformerBlock): Layer[] {
  const { name, before, hidden, heads, normalize, dropout } = block;
  const drop: Layer[] = dropout ? [{ type: 'dropout' }] : [];
  const first = normalize === 'before';
  const middle = `${name}.attention`;
  const attention: Layer = { type: 'attention', heads, ...(dropout ? { dropout } : {}) };
  const mlp = [dense(mlpFactor * hidden), activation('gelu'), dense(hidden)];
  const sum = (other: string, ending: string): Layer[] =>
    first
      ? [{ type: 'add', with: other, name: ending }]
      : [
          { type: 'add', with: other },
          { ...norm, name: ending },
        ];
  return [
    ...(first ? [norm] : []),
    attention,
    ...drop,
    ...sum(before, middle),
    ...(first ? [norm] : []),
    ...mlp,
    ...drop,
    ...sum(middle, name),
  ];
}

/** Blocks one after another; `before` is the layer above the first. */
export function transformerBlocks(count: number, options: Omit<TransformerBlock, 'name'>): Layer[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `block${index + 1}`;
    const before = index === 0 ? options.before : `block${index}`;
    return transformerBlock({ ...options, name, before });
  }).flat();
}
