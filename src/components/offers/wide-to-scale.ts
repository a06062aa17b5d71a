import type { CaseNetwork } from '../../data/case/case-schema.ts';
import { networkSize } from '../../data/case/network.ts';

interface DrawnLayer {
  readonly name: string;
  readonly part: 'body' | 'head';
  readonly parameters: number;
  /** Of the largest layer. */
  readonly thickness: number;
}

export interface DrawnNetwork {
  /** Layers that have parameters, from the picture to the box. */
  readonly layers: readonly DrawnLayer[];
  readonly parameters: number;
  readonly headParameters: number;
}

/** A network of the case for a drawing to scale. */
export function drawnNetwork(shapes: CaseNetwork): DrawnNetwork {
  const { layers, parameters, headParameters } = networkSize(shapes);
  const weighted = layers.filter((layer) => layer.parameters > 0);
  const most = Math.max(...weighted.map((layer) => layer.parameters));
  return {
    parameters,
    headParameters,
    layers: weighted.map((layer) => ({
      name: layer.name,
      part: layer.type === 'dense' ? 'head' : 'body',
      parameters: layer.parameters,
      thickness: layer.parameters / most,
    })),
  };
}
