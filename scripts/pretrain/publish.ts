import { writeFileSync } from 'node:fs';
import { sha256 } from '../../src/lab/engine/network/digest.ts';
import { encodeEightBit, shapesOf } from '../../src/lab/engine/network/eight-bit.ts';
import type { NetworkParameters } from '../../src/lab/engine/network/parameters.ts';
import type {
  PretrainingEpoch,
  TrainingRecord,
} from '../../src/lab/engine/network/training-record.ts';
import { deviceName } from '../lab/device-name.ts';
import { settings } from './settings.ts';

/** Writes the weights after the kept epoch in 8 bits, and beside them the record of all epochs. */
export async function publish(
  parameters: NetworkParameters,
  epochs: readonly PretrainingEpoch[],
  keptEpoch: number,
): Promise<string> {
  const bytes = encodeEightBit(parameters);
  const { batchSize, trainingScenes } = settings;
  const scenesPerEpoch = Math.floor(trainingScenes / batchSize) * batchSize;
  const record: TrainingRecord = {
    settings,
    epochs: [...epochs],
    keptEpoch,
    scenesSeen: scenesPerEpoch * epochs.length,
    trainingSeconds: epochs.reduce((total, { seconds }) => total + seconds, 0),
    device: deviceName(),
    weights: {
      bytes: bytes.length,
      sha256: await sha256(bytes),
      arrays: shapesOf(parameters).map(({ name, shape }) => ({ name, shape: [...shape] })),
    },
  };
  writeFileSync('public/models/classifier.bin', bytes);
  writeFileSync('public/models/classifier.json', `${JSON.stringify(record)}\n`);
  return `public/models/classifier.bin: ${bytes.length} bytes, after epoch ${keptEpoch} of ${epochs.length}.`;
}
