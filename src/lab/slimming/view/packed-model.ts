import { strToU8, zipSync } from 'fflate';
import type { Model } from '../command.ts';
import type { Measured } from '../events.ts';
import { exportModel } from '../export.ts';
import { modelCard } from './model-card.ts';
import type { TaskView } from './slim-view.ts';

/** A ZIP archive with the network in the format of TensorFlow.js, and a card that says how it came about. */
export function packedModel(
  model: Model,
  measured: Measured,
  tasks: readonly TaskView[],
): Uint8Array<ArrayBuffer> {
  const { json, weights } = exportModel(model);
  const files = {
    'model.json': strToU8(json),
    'weights.bin': weights,
    'card.md': strToU8(modelCard(measured, tasks)),
  };
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
