// Takes long: check:fast leaves this file out.
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedClassifier } from '../../../../../scripts/lab/classifier.ts';
import { startWasm } from '../../../../../scripts/lab/node-backend.ts';
import { readSprites } from '../../../../../scripts/lab/sprites.ts';
import {
  readClassifier,
  type ShippedClassifier,
} from '../../../../../src/lab/engine/network/classifier.ts';
import { encodeEightBit } from '../../../../../src/lab/engine/network/eight-bit.ts';
import { toWeights } from '../../../../../src/lab/engine/network/parameters.ts';
import { composeScenes } from '../../../../../src/lab/engine/scenes/scene-set.ts';
import type { Split } from '../../../../../src/lab/engine/scenes/splits.ts';
import { classify } from '../../../../../src/lab/training/classify.ts';

let shipped: ShippedClassifier;

beforeAll(async () => {
  await startWasm();
  shipped = await shippedClassifier();
});

describe("last year's classifier, as it is shipped", () => {
  const accuracyOn = async (split: Split, count: number) => {
    const scenes = await composeScenes(await readSprites(), split, count);
    return (await classify(toWeights(shipped.parameters), scenes)).accuracy;
  };

  it('knows at least 85 of 100 validation scenes', async () => {
    expect(await accuracyOn('pretraining-check', 600)).toBeGreaterThanOrEqual(0.85);
  });

  it('does worse on an artist that it never saw, and its record says by how much', async () => {
    const accuracy = await accuracyOn('new-artist-check', 600);
    const { epochs, keptEpoch } = shipped.record;
    const row = epochs.find(({ epoch }) => epoch === keptEpoch);
    console.log(`Accuracy on the artist that was never trained on: ${accuracy.toFixed(3)}.`);
    expect(accuracy).toBeLessThan(row?.validationAccuracy as number);
    // The record counts all 1,000 scenes and the weights before they were rounded to 8 bits.
    expect(Math.abs(accuracy - (row?.newArtistAccuracy as number))).toBeLessThan(0.03);
  });

  it('learnt until the training loss was far below the validation loss', () => {
    const last = shipped.record.epochs.at(-1);
    expect(last?.trainingLoss).toBeLessThan((last?.validationLoss as number) / 2);
  });

  it('is refused when its weights are not those of its record', async () => {
    const { record, parameters } = shipped;
    const bytes = encodeEightBit(parameters);
    bytes[20_000] = (bytes[20_000] as number) ^ 1;
    await expect(readClassifier(bytes, record)).rejects.toThrow(/not those of its training record/);
    await expect(readClassifier(bytes, { ...record, epochs: 'many' })).rejects.toThrow(
      /cannot be read at epochs/,
    );
  });
});
