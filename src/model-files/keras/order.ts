import { ModelFileError } from '../error.ts';
import type { KerasLayer, KerasModel } from './topology.ts';

/**
 * The layers of a model so that each comes after those that feed it. Files list them nearly so, but
 * need not. @throws ModelFileError for layers that feed each other in a circle
 */
export function inOrder({ layers, sequential }: KerasModel): readonly KerasLayer[] {
  if (sequential) return layers;
  const names = new Set(layers.map(({ name }) => name));
  const waitsFor = new Map<KerasLayer, number>();
  const feeds = new Map<string, KerasLayer[]>();
  for (const layer of layers) {
    const sources = new Set(layer.inbound?.filter((name) => names.has(name)));
    waitsFor.set(layer, sources.size);
    for (const source of sources) {
      const fed = feeds.get(source);
      if (fed) fed.push(layer);
      else feeds.set(source, [layer]);
    }
  }
  const ready = layers.filter((layer) => waitsFor.get(layer) === 0);
  // The list grows while it is walked: a layer joins it when its last source has been passed.
  for (const layer of ready) {
    const fed = feeds.get(layer.name) ?? [];
    feeds.delete(layer.name);
    for (const next of fed) {
      const left = (waitsFor.get(next) ?? 0) - 1;
      waitsFor.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  if (ready.length === layers.length) return ready;
  throw new ModelFileError('The layers of this model feed each other in a circle.');
}
