import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../../../src/lab/engine/scenes/random.ts';
import { composeScene } from '../../../../../src/lab/engine/scenes/scene.ts';
import {
  sceneKeys,
  splitHasCat,
  splits,
  splitSize,
} from '../../../../../src/lab/engine/scenes/splits.ts';
import { committedSheet } from './sheets.ts';

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('splits', () => {
  it('never share the random numbers of a scene', () => {
    const starts = splits.flatMap((split) =>
      indices(splitSize(split)).map((index) => {
        const random = randomStream(...sceneKeys(split, index));
        return `${random()} ${random()}`;
      }),
    );
    expect(starts.length).toBe(21_550);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('have no picture twice', async () => {
    const sheet = await committedSheet();
    const pictures = splits.flatMap((split) =>
      indices(100).map((index) => composeScene(sheet, split, index).pixels.join()),
    );
    expect(new Set(pictures).size).toBe(100 * splits.length);
  });

  it('show a cat in half of the scenes for the classifier, and in all of the others', () => {
    const cats = Object.fromEntries(
      splits.map((split) => [
        split,
        indices(splitSize(split)).filter((index) => splitHasCat(split, index)).length,
      ]),
    );
    expect(cats).toEqual({
      pretraining: 8_000,
      'pretraining-check': 1_000,
      boxes: 400,
      stopping: 150,
      validation: 1_000,
      'new-artist': 1_000,
      'new-artist-check': 500,
    });
  });
});
