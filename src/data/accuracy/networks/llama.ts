import type { Layer } from '../../../estimation/index.ts';
import { activation } from '../../../estimation/networks/blocks.ts';

export interface Llama {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly mlp: number;
  readonly vocabulary: number;
}

export const llama2With7B: Llama = {
  ...{ layers: 32, hidden: 4096, heads: 32, mlp: 11_008, vocabulary: 32_000 },
};

const norm: Layer = { type: 'scale' };
const linear = (units: number): Layer => ({ type: 'dense', units, bias: false });

/** Llama (Touvron et al. 2023, arXiv:2302.13971): gated MLP, root-mean-square norms, no offsets. */
export function llama({ layers, hidden, heads, mlp, vocabulary }: Llama): Layer[] {
  const blocks = Array.from({ length: layers }, (_, index): Layer[] => {
    const [before, name] = [`block${index}`, `block${index + 1}`];
    return [
      norm,
      { type: 'attention', heads, bias: false },
      { type: 'add', with: before, name: `${name}.attention` },
      { ...norm, name: `${name}.norm` },
      linear(mlp),
      { ...activation('silu'), name: `${name}.gate` },
      { ...linear(mlp), from: `${name}.norm` },
      { type: 'multiply', with: `${name}.gate` },
      linear(hidden),
      { type: 'add', with: `${name}.attention`, name },
    ];
  });
  return [
    { type: 'embedding', vocabulary, units: hidden, name: 'block0' },
    ...blocks.flat(),
    norm,
    linear(vocabulary),
  ];
}
