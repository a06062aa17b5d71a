import type { Channel } from './importance.ts';
import { PruneError, type KeptChannels } from './prune.ts';

/** Fewer would leave a layer with next to nothing to say; the recipe was measured with four. */
export const fewestPerLayer = 4;

function checkFinite(channels: readonly Channel[]): void {
  const broken = channels.find(({ importance }) => !Number.isFinite(importance));
  if (!broken) return;
  throw new PruneError(
    `${broken.layer}: channel ${broken.index} has an importance of ${broken.importance}; allowed: a finite number. The network's weights are damaged.`,
  );
}

/**
 * The `count` most important channels over all layers together, so that each layer keeps what it
 * needs, but never fewer than `fewestPerLayer` of a layer (or all that it has). Dead channels stay
 * only where a layer has not enough others.
 * @throws PruneError
 */
export function keepMost(channels: readonly Channel[], count: number): KeptChannels {
  checkFinite(channels);
  const layers = Map.groupBy(channels, ({ layer }) => layer);
  const fewest = [...layers.values()].reduce(
    (sum, { length }) => sum + Math.min(fewestPerLayer, length),
    0,
  );
  if (!(count >= fewest)) {
    throw new PruneError(
      `Channels to keep: got ${count}; allowed: at least ${fewest} channels, because each of the ${layers.size} layers needs ${fewestPerLayer}.`,
    );
  }
  const ranked = channels.toSorted((a, b) => b.importance - a.importance);
  const chosen = new Set(ranked.slice(0, count).filter(({ importance }) => importance > 0));
  return Object.fromEntries(
    [...layers].map(([layer, { length }]) => {
      const own = ranked.filter((channel) => channel.layer === layer);
      const most = Math.max(
        own.filter((channel) => chosen.has(channel)).length,
        Math.min(fewestPerLayer, length),
      );
      const kept = own.slice(0, most).map(({ index }) => index);
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

export const countKept = (kept: KeptChannels): number =>
  Object.values(kept).reduce((sum, { length }) => sum + length, 0);
