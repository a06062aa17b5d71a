import type { Channel } from './importance.ts';
import { PruneError, type KeptChannels } from './prune.ts';

/** Fewer would leave a layer with next to nothing to say; the recipe was measured with four. */
export const fewestPerLayer = 4;

/**
 * The most important channels over all layers together, so that each layer keeps what it needs,
 * but never fewer than `fewestPerLayer` (or all that it has).
 * @param share Share of all channels to keep, above 0 and up to 1.
 * @throws PruneError
 */
export function keepShare(channels: readonly Channel[], share: number): KeptChannels {
  if (!(share > 0 && share <= 1)) {
    throw new PruneError(`Channels to keep: got ${share}; allowed: a share above 0 and up to 1.`);
  }
  const broken = channels.find(({ importance }) => !Number.isFinite(importance));
  if (broken) {
    throw new PruneError(
      `${broken.layer}: channel ${broken.index} has an importance of ${broken.importance}; allowed: a finite number. The network's weights are damaged.`,
    );
  }
  const ranked = channels.toSorted((a, b) => b.importance - a.importance);
  const chosen = new Set(ranked.slice(0, Math.round(share * channels.length)));
  const layers = new Set(channels.map(({ layer }) => layer));
  return Object.fromEntries(
    [...layers].map((layer) => {
      const own = ranked.filter((channel) => channel.layer === layer);
      const count = Math.max(
        own.filter((channel) => chosen.has(channel)).length,
        Math.min(fewestPerLayer, own.length),
      );
      const kept = own.slice(0, count).map(({ index }) => index);
      return [layer, kept.sort((a, b) => a - b)];
    }),
  );
}

/** The channels that are alive; a layer of dead ones keeps its first, so that the chain holds. */
export function keepAlive(channels: readonly Channel[]): KeptChannels {
  const layers = Map.groupBy(channels, ({ layer }) => layer);
  return Object.fromEntries(
    [...layers].map(([layer, own]) => {
      const alive = own.filter(({ importance }) => importance > 0).map(({ index }) => index);
      return [layer, alive.length > 0 ? alive : [0]];
    }),
  );
}
