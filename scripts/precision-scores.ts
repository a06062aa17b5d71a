/**
 * `npm run precision-scores`: trains a detector with 200 labelled boxes and three seeds, in 32 bits
 * and rounded to 16, then ships the one of 32 bits as FP32, FP16 and 8 bits. Writes bytes and scores
 * to content/data/precision-runs.csv. Some ten minutes of one core; a seed in the file is not
 * repeated, unless the classifier has changed since.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { csvFormat, csvParse } from 'd3-dsv';
import { dispose } from '@tensorflow/tfjs-core';
import { detectorForward, transferred } from '../src/lab/engine/network/detector.ts';
import { decodeEightBit, encodeEightBit, shapesOf } from '../src/lab/engine/network/eight-bit.ts';
import {
  type NetworkParameters,
  toParameters,
  toWeights,
} from '../src/lab/engine/network/parameters.ts';
import { usualEpsilon } from '../src/lab/precision/arms.ts';
import { type DetectorForward, roundedDetector } from '../src/lab/precision/forward.ts';
import { roundValues, type RoundedFormat } from '../src/lab/precision/rounding.ts';
import { Trainer } from '../src/lab/precision/trainer.ts';
import { composeScenes, type SceneSet } from '../src/lab/engine/scenes/scene-set.ts';
import type { SpriteSheet } from '../src/lab/engine/scenes/sprite-sheet.ts';
import { evaluate } from '../src/lab/training/evaluate.ts';
import { LabelledScenes } from '../src/lab/training/data/labelled-scenes.ts';
import { stepsPerEpoch } from '../src/lab/training/plan.ts';
import { stageInput } from '../src/lab/training/data/stage-input.ts';
import { shippedClassifier } from './lab/classifier.ts';
import { deviceName } from './lab/device-name.ts';
import { startWasm } from './lab/node-backend.ts';
import { readSprites } from './lab/sprites.ts';

const file = 'content/data/precision-runs.csv';
const [labelledBoxes, epochs, scored] = [200, 20, 1_000];
const learningRate = 1e-3;
const wanted = process.argv.slice(2).map(Number);
const seeds = wanted.length > 0 ? wanted : [0, 1, 2];

interface Held {
  readonly sprites: SpriteSheet;
  readonly validation: SceneSet;
  readonly newArtist: SceneSet;
}

async function train(
  { sprites }: Held,
  start: NetworkParameters,
  forward: DetectorForward,
  seed: number,
): Promise<NetworkParameters> {
  const trainer = new Trainer({
    start,
    forward,
    input: stageInput(new LabelledScenes(sprites, labelledBoxes), {}, 0),
    seed,
    learningRate,
    epsilon: usualEpsilon,
  });
  for (let step = 0; step < epochs * stepsPerEpoch(labelledBoxes); step += 1) await trainer.step();
  const parameters = await toParameters(trainer.weights);
  trainer.dispose();
  return parameters;
}

async function scores({ validation, newArtist }: Held, parameters: NetworkParameters) {
  const weights = toWeights(parameters);
  const iou = async (scenes: SceneSet): Promise<string> =>
    (await evaluate(weights, stageInput(scenes, weights, 0), async () => {})).iou.toFixed(4);
  const result = { validation_iou: await iou(validation), new_artist_iou: await iou(newArtist) };
  dispose(weights);
  return result;
}

/** The weights as they would be read: the master copy of a rounded training is not shipped. */
async function inFormat(
  parameters: NetworkParameters,
  format: RoundedFormat,
): Promise<NetworkParameters> {
  const weights = toWeights(parameters);
  const short = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, roundValues(weight, format)]),
  );
  const result = await toParameters(short);
  dispose(weights);
  dispose(short);
  return result;
}

type Values = Float32Array<ArrayBuffer>;

const mapped = (
  parameters: NetworkParameters,
  change: (values: Values) => Values,
): NetworkParameters =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, values }]) => [
      name,
      { shape, values: change(values) },
    ]),
  );

const joined = (arrays: readonly ArrayBufferView<ArrayBuffer>[]): Buffer =>
  Buffer.concat(
    arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );

interface Shipped {
  readonly format: string;
  readonly bytes: Uint8Array;
  /** What is read back from the bytes. */
  readonly parameters: NetworkParameters;
}

function shippedForms(parameters: NetworkParameters): Shipped[] {
  const values = Object.values(parameters).map((array) => array.values);
  const eightBit = encodeEightBit(parameters);
  return [
    { format: 'fp32', bytes: joined(values), parameters },
    {
      format: 'fp16',
      bytes: joined(values.map((array) => Float16Array.from(array))),
      parameters: mapped(parameters, (array) => Float32Array.from(Float16Array.from(array))),
    },
    {
      format: 'int8',
      bytes: eightBit,
      parameters: decodeEightBit(eightBit, shapesOf(parameters)),
    },
  ];
}

await startWasm();
const { parameters: classifier, record } = await shippedClassifier();
const sprites = await readSprites();
const held: Held = {
  sprites,
  validation: await composeScenes(sprites, 'validation', scored),
  newArtist: await composeScenes(sprites, 'new-artist', scored),
};
const provenance = {
  device: deviceName(),
  measured_on: new Date().toISOString().slice(0, 10),
  classifier_sha256: record.weights.sha256.slice(0, 16),
  provenance: 'scripts/precision-scores.ts',
};
const saved = existsSync(file) ? csvParse(readFileSync(file, 'utf8')) : [];
const rows: object[] = saved.filter(
  (row) => row['classifier_sha256'] === provenance.classifier_sha256,
);

for (const seed of seeds) {
  if (rows.some((row) => Number((row as Record<string, unknown>)['seed']) === seed)) continue;
  const start = transferred(classifier, seed);
  const master = await train(
    held,
    start,
    (input, weights) => detectorForward(input, weights),
    seed,
  );
  const found: object[] = [];
  const enter = (use: string, format: string, score: object, bytes?: Uint8Array): void => {
    found.push({
      use,
      format,
      seed,
      ...score,
      bytes: bytes?.length ?? '',
      gzip_bytes: bytes ? gzipSync(bytes, { level: 9 }).length : '',
      ...provenance,
    });
  };
  for (const { format, bytes, parameters } of shippedForms(master)) {
    enter('shipping', format, await scores(held, parameters), bytes);
  }
  enter('training', 'fp32', await scores(held, master));
  for (const format of ['bf16', 'fp16'] as const) {
    const trained = await train(held, start, roundedDetector(format), seed);
    enter('training', format, await scores(held, await inFormat(trained, format)));
  }
  rows.push(...found);
  writeFileSync(file, `${csvFormat(rows)}\n`);
  console.log(`Seed ${seed}: done`);
}
