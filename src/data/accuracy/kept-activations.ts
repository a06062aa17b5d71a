import raw from '../../../content/vectors/kept-activations.json' with { type: 'json' };
import { network, type Layer } from '../../estimation/index.ts';
import { publishedNetworks } from './networks/published.ts';

/** Numbers that PyTorch keeps of one sample, and those that we expect. */
export interface KeptActivations {
  readonly name: string;
  readonly measured: number;
  readonly computed: number;
  readonly error: number;
}

/** Version of the program that was measured. */
export const keptTool: string = raw.tool;

const measured: Readonly<Record<string, number>> = raw.numbersPerSample;

/** The only frozen network is cut after its second stage. */
const lastFrozen = 'stage2.block2';

function layersOf(name: string): {
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
} {
  const [base = '', frozen] = name.split(', ');
  const definition = publishedNetworks[base];
  if (!definition) throw new Error(`no network is called ${base}`);
  if (frozen === undefined) return definition;
  const end = definition.layers.findIndex((layer) => layer.name === lastFrozen);
  const layers = definition.layers.map((layer, index) => ({ ...layer, frozen: index <= end }));
  return { ...definition, layers };
}

/** Our own measurement of scripts/kept-activations.py beside the convention "backward". */
export function keptActivations(): readonly KeptActivations[] {
  return Object.entries(measured).map(([name, numbers]) => {
    const { activationsPerSample: computed } = network({
      ...layersOf(name),
      convention: 'backward',
      attention: 'fused',
    });
    return { name, measured: numbers, computed, error: computed / numbers - 1 };
  });
}
