import type { Measured } from '../../protocol/slimming.ts';
import { keepMost } from '../../slimming/choose-channels.ts';
import { channelsIn } from '../../slimming/cut-size.ts';
import { prunableLayers } from '../../slimming/layers.ts';
import { PruneError } from '../../slimming/prune.ts';
import { networkCosts, predictedBytes, type NetworkCosts } from './network-costs.ts';

/** What a cut would leave, before it is made. */
export interface Forecast {
  /** Channels that stay, layer by layer, by their place in the layer. */
  readonly kept: readonly ReadonlySet<number>[];
  readonly costs: NetworkCosts;
  readonly peakTensorBytes: number;
  /** The measured time of the model in use, times the ratio of the multiplications. */
  readonly stepMilliseconds: number;
  readonly channels: number;
}

export type ForecastResult =
  | { readonly ok: true; readonly forecast: Forecast }
  | { readonly ok: false; readonly message: string };

export const filtersOf = (scales: readonly (readonly number[])[]): number[] =>
  scales.map(({ length }) => length);

/** Predicts the network that would be left of a measured model. Never throws. */
export function forecastCut(
  model: Measured,
  keepPercent: number,
  batchSize: number,
): ForecastResult {
  const channels = prunableLayers.flatMap(({ name }, layer) =>
    (model.importance[layer] ?? []).map((importance, index) => ({
      layer: name,
      index,
      importance,
    })),
  );
  try {
    const kept = keepMost(channels, channelsIn(keepPercent));
    const sets = prunableLayers.map(({ name }) => new Set(kept[name]));
    const filters = sets.map(({ size }) => size);
    const costs = networkCosts(filters);
    const now = networkCosts(filtersOf(model.scales));
    const forecast: Forecast = {
      kept: sets,
      costs,
      peakTensorBytes: predictedBytes(costs, batchSize),
      stepMilliseconds: (model.stepMilliseconds * costs.macs) / now.macs,
      channels: filters.reduce((sum, size) => sum + size, 0),
    };
    return { ok: true, forecast };
  } catch (error) {
    if (error instanceof PruneError) return { ok: false, message: error.message };
    throw error;
  }
}
