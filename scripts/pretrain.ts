/**
 * `npm run pretrain`: trains last year's classifier, one and a half to two hours on one core, and
 * writes public/models/classifier.bin and .json. The state is kept after every epoch in .pretrain,
 * so a run that was stopped goes on where it was. `npm run pretrain -- --export` only writes the
 * files from what is there, and `--keep 20` takes the weights after epoch 20 instead of the last.
 */
import { parseArgs } from 'node:util';
import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import { toParameters, toWeights } from '../src/lab/engine/network/parameters.ts';
import type { PretrainingEpoch } from '../src/lab/engine/network/training-record.ts';
import { composeScenes, type SceneSet } from '../src/lab/engine/scenes/scene-set.ts';
import type { Split } from '../src/lab/engine/scenes/splits.ts';
import { classify } from '../src/lab/training/classify.ts';
import { startWasm } from './lab/node-backend.ts';
import { readSprites } from './lab/sprites.ts';
import { publish } from './pretrain/publish.ts';
import { savedEpochs, savedParameters, saveState } from './pretrain/state.ts';
import { settings } from './pretrain/settings.ts';
import { trainEpoch } from './pretrain/train-epoch.ts';

function lineOf(row: PretrainingEpoch): string {
  const cells = [
    `training loss ${row.trainingLoss.toFixed(4)}`,
    `validation loss ${row.validationLoss.toFixed(4)}`,
    `accuracy ${row.validationAccuracy.toFixed(3)}`,
    `new artist ${row.newArtistAccuracy.toFixed(3)}`,
    `${row.seconds.toFixed(0)} s`,
  ];
  return `epoch ${row.epoch}: ${cells.join(', ')}`;
}

async function train(done: readonly PretrainingEpoch[]): Promise<void> {
  const sprites = await readSprites();
  const compose = (split: Split, count: number): Promise<SceneSet> =>
    composeScenes(sprites, split, count);
  const training = await compose('pretraining', settings.trainingScenes);
  const validation = await compose('pretraining-check', settings.validationScenes);
  const newArtist = await compose('new-artist-check', settings.newArtistScenes);
  console.log(`${training.count} scenes to train on; ${done.length} epochs are done.`);

  let weights: Readonly<Record<string, Tensor>> = toWeights(savedParameters(done.length));
  const epochs = [...done];
  while (epochs.length < settings.plannedEpochs) {
    const started = performance.now();
    const epoch = epochs.length + 1;
    const trained = await trainEpoch(weights, training, epoch);
    weights = trained.weights;
    const seconds = (performance.now() - started) / 1000;
    if (!Number.isFinite(trained.loss))
      throw new Error(`The loss of epoch ${epoch} is not finite.`);
    const seen = await classify(weights, validation);
    const unseen = await classify(weights, newArtist);
    epochs.push({
      epoch,
      trainingLoss: trained.loss,
      validationLoss: seen.loss,
      validationAccuracy: seen.accuracy,
      newArtistAccuracy: unseen.accuracy,
      seconds,
    });
    saveState(await toParameters(weights), epochs);
    console.log(lineOf(epochs.at(-1) as PretrainingEpoch));
  }
  dispose(weights as Record<string, Tensor>);
}

const { values: options } = parseArgs({
  options: { export: { type: 'boolean', default: false }, keep: { type: 'string' } },
});
if (!options.export) {
  await startWasm();
  await train(savedEpochs());
}
const epochs = savedEpochs();
const keptEpoch = Number(options.keep ?? epochs.length);
if (!epochs.some(({ epoch }) => epoch === keptEpoch)) {
  throw new Error(`--keep is ${options.keep}; the epochs from 1 to ${epochs.length} were run.`);
}
console.log(await publish(savedParameters(keptEpoch), epochs, keptEpoch));
