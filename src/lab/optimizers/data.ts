import { dispose, tidy } from '@tensorflow/tfjs-core';
import { answer, numbersPerCell, proposals } from '../engine/boxes/cells.ts';
import { boxLoss } from '../engine/boxes/loss.ts';
import { boxIou } from '../engine/boxes/metrics.ts';
import { type NetworkParameters, toWeights, type Weights } from '../engine/network/parameters.ts';
import { bodyShape } from '../../data/runs/detector.ts';
import { gridSide } from '../engine/network/shapes.ts';
import { composeScenes } from '../engine/scenes/scene-set.ts';
import type { SpriteSheet } from '../engine/scenes/sprite-sheet.ts';
import { numbersFrom } from '../training/data/batch.ts';
import { epochMirrors, epochOrder } from '../training/data/data-order.ts';
import { LabelledScenes } from '../training/data/labelled-scenes.ts';
import { scenesAtOnce, stageInput, type StageInput } from '../training/data/stage-input.ts';
import { asideScenes, labelledScenes } from './contestants.ts';
import { denseHeadForward } from './dense-head.ts';

/** What the frozen body makes of the scenes; all optimisers learn from the same. */
export interface BenchData {
  /** The labelled scenes, and after them their mirror images. */
  readonly labelled: StageInput;
  readonly aside: StageInput;
}

const partsAtOnce = 50;

/** Makes the scenes and runs them through last year's body, once. `report` hears of every part. */
export async function benchData(
  sprites: SpriteSheet,
  classifier: NetworkParameters,
  report: (done: number, of: number) => void,
): Promise<BenchData> {
  const body = toWeights(classifier);
  const labelled = stageInput(new LabelledScenes(sprites, labelledScenes), body, bodyShape.length);
  const scenes = await composeScenes(sprites, 'stopping', asideScenes);
  const aside = stageInput(scenes, body, bodyShape.length);
  const of = labelled.count + aside.count;
  let done = 0;
  for (const input of [labelled, aside]) {
    for (let from = 0; from < input.count; from += partsAtOnce) {
      const part = numbersFrom(from, Math.min(partsAtOnce, input.count - from));
      await input.prepare(part);
      report((done += part.length), of);
    }
  }
  dispose(body);
  return { labelled, aside };
}

/** The scenes of an epoch in their order, each as it is or mirrored: by (seed, epoch) alone. */
export function scenesOfEpoch({ labelled }: BenchData, seed: number, epoch: number): Uint32Array {
  const count = labelled.count / 2;
  const mirrored = epochMirrors(count, seed, epoch);
  return epochOrder(count, seed, epoch).map((scene) => scene + count * (mirrored[scene] as number));
}

const numbersPerSample = gridSide * gridSide * numbersPerCell;

/** Mean loss and mean IoU on the scenes kept aside. */
export async function judge(
  { aside }: BenchData,
  weights: Weights,
): Promise<{ loss: number; iou: number }> {
  const slopes = new Float64Array(4);
  let [loss, iou] = [0, 0];
  for (let from = 0; from < aside.count; from += scenesAtOnce) {
    const numbers = numbersFrom(from, Math.min(scenesAtOnce, aside.count - from));
    const maps = tidy(() => denseHeadForward(aside.batch(numbers), weights));
    const values = await maps.data();
    maps.dispose();
    numbers.forEach((scene, place) => {
      const predicted = answer(proposals(values, place * numbersPerSample, gridSide));
      const wanted = aside.boxes.subarray(4 * scene, 4 * scene + 4);
      loss += boxLoss(predicted, wanted, slopes);
      iou += boxIou(predicted, wanted);
    });
  }
  return { loss: loss / aside.count, iou: iou / aside.count };
}
