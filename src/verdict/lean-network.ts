import type { CaseNetwork } from '../data/case/case-schema.ts';

/** The shares of its channels that each layer of a small detector keeps, from the picture upwards. */
export interface KeptShares {
  readonly body: readonly number[];
  readonly head: number;
}

type Shapes = Pick<CaseNetwork, 'body' | 'head'>;

/** The layer of the small body that lies as deep, from 0 at the picture to 1 below the head. */
const asDeep = (shares: readonly number[], block: number, blocks: number): number => {
  const depth = blocks === 1 ? 1 : block / (blocks - 1);
  return shares[Math.round(depth * (shares.length - 1))] ?? 1;
};

const atLeastOne = (channels: number): number => Math.max(1, Math.round(channels));

/**
 * A real-size network in which each layer keeps the share that the small detector's layer at the
 * same depth kept. That real networks are as idle as the small one is an assumption. The last dense
 * layer stays: it is the box.
 */
export function leanNetwork<Network extends Shapes>(wide: Network, kept: KeptShares): Network {
  const { body, head } = wide;
  return {
    ...wide,
    body: body.map((filters, block) => {
      const share = asDeep(kept.body, block, body.length);
      return filters.map((count) => atLeastOne(count * share));
    }),
    head: head.map((units, place) =>
      place === head.length - 1 ? units : atLeastOne(units * kept.head),
    ),
  };
}
