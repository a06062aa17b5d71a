/**
 * `npm run detector`: trains the detector of the guided transfer (200 labelled boxes, seed 0) and
 * ships its weights in 8 bits, in public/models, as the start of the lesson on slimming down.
 */
import { writeFileSync } from 'node:fs';
import { sha256 } from '../src/lab/engine/network/digest.ts';
import { decodeEightBit, encodeEightBit, shapesOf } from '../src/lab/engine/network/eight-bit.ts';
import type { DetectorRecord } from '../src/lab/engine/network/detector-file.ts';
import { type NetworkParameters, toWeights } from '../src/lab/engine/network/parameters.ts';
import { composeScenes } from '../src/lab/engine/scenes/scene-set.ts';
import { evaluate } from '../src/lab/training/evaluate.ts';
import { stageInput } from '../src/lab/training/data/stage-input.ts';
import { shippedClassifier } from './lab/classifier.ts';
import { startWasm } from './lab/node-backend.ts';
import { readSprites } from './lab/sprites.ts';
import { trainedDetector } from './lab/trained-detector.ts';

const settings = {
  experiment: 'transfer',
  size: 'full',
  seed: 0,
  labelledBoxes: 200,
  backend: 'wasm',
} as const;
const rest = async (): Promise<void> => {};

async function validationIou(parameters: NetworkParameters): Promise<number> {
  const scenes = await composeScenes(await readSprites(), 'validation', 1_000);
  const input = stageInput(scenes, {}, 0);
  return (await evaluate(toWeights(parameters), input, rest)).iou;
}

await startWasm();
const { record: classifier } = await shippedClassifier();
const { parameters, score, device } = await trainedDetector(settings);
const bytes = encodeEightBit(parameters);
const arrays = shapesOf(parameters).map(({ name, shape }) => ({ name, shape: [...shape] }));
const record: DetectorRecord = {
  seed: settings.seed,
  labelledBoxes: settings.labelledBoxes,
  validationIou: Number(score.validation.iou.toFixed(4)),
  validationIouRounded: Number((await validationIou(decodeEightBit(bytes, arrays))).toFixed(4)),
  classifierSha256: classifier.weights.sha256,
  device,
  weights: { bytes: bytes.length, sha256: await sha256(bytes), arrays },
};
writeFileSync('public/models/detector.bin', bytes);
writeFileSync('public/models/detector.json', `${JSON.stringify(record, null, 2)}\n`);
console.log(
  `detector.bin: ${bytes.length} bytes, IoU ${record.validationIou}, in 8 bits ${record.validationIouRounded}`,
);
