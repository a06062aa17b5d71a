import { type Filters, detectorCosts, type DetectorCosts } from '../../../data/runs/detector.ts';
import type { Backend } from '../../protocol/choices.ts';
import type { Measured } from '../events.ts';
import { keepMost } from '../choose-channels.ts';
import { channelsIn } from '../cut-size.ts';
import { prunableLayers } from '../layers.ts';
import { filtersOf } from './slim-view.ts';
import { PruneError } from '../prune.ts';
import { activationFactorOn } from '../../shared/activation-factor.ts';
import { predictedBytes } from './network-costs.ts';

/** How the steps run that are predicted. */
export interface Circumstances {
  readonly batchSize: number;
  readonly backend: Backend | undefined;
}

/** What a network of another size costs, predicted from one that was measured. */
export interface Prediction {
  readonly costs: DetectorCosts;
  readonly peakTensorBytes: number;
  /** The measured time times the ratio of the multiplications. */
  readonly stepMilliseconds: number;
}

/** What a cut would leave, before it is made. */
interface Forecast extends Prediction {
  /** Channels that stay, layer by layer, by their place in the layer. */
  readonly kept: readonly ReadonlySet<number>[];
}

export type ForecastResult =
  | { readonly ok: true; readonly forecast: Forecast }
  | { readonly ok: false; readonly message: string };

function predict(
  from: Measured,
  filters: Filters,
  { batchSize, backend }: Circumstances,
): Prediction {
  const costs = detectorCosts(filters);
  return {
    costs,
    peakTensorBytes: predictedBytes(costs, batchSize, activationFactorOn(backend)),
    stepMilliseconds:
      (from.stepMilliseconds * costs.macs) / detectorCosts(filtersOf(from.scales)).macs,
  };
}

/** What was to be expected of `now`, from what was measured before. */
export const forecastFrom = (
  from: Measured,
  now: Measured,
  circumstances: Circumstances,
): Prediction => predict(from, filtersOf(now.scales), circumstances);

/** Predicts the network that would be left of a measured model. Never throws. */
export function forecastCut(
  model: Measured,
  keepPercent: number,
  circumstances: Circumstances,
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
    return { ok: true, forecast: { kept: sets, ...predict(model, filters, circumstances) } };
  } catch (error) {
    if (error instanceof PruneError) return { ok: false, message: error.message };
    throw error;
  }
}
