import { describe, expect, it } from 'vitest';
import { composeScenes } from '../../../../../src/lab/engine/scenes/scene-set.ts';
import { composeScene } from '../../../../../src/lab/engine/scenes/scene.ts';
import { committedSheet } from './sheets.ts';

const bytesPerScene = 48 * 48 * 3;

describe('a set of scenes', () => {
  it('holds the scenes one after the other, from where it is told', async () => {
    const sheet = await committedSheet();
    const set = await composeScenes(sheet, 'pretraining-check', 70, { from: 5 });
    expect([set.count, set.pixels.length, set.boxes.length]).toEqual([70, 70 * bytesPerScene, 280]);
    for (const place of [0, 1, 40, 69]) {
      const scene = composeScene(sheet, 'pretraining-check', 5 + place);
      expect(set.pixels.subarray(place * bytesPerScene, (place + 1) * bytesPerScene)).toEqual(
        scene.pixels,
      );
      expect(set.hasCat[place]).toBe(scene.box ? 1 : 0);
      expect([...set.boxes.subarray(place * 4, place * 4 + 4)]).toEqual(
        [...(scene.box ?? [0, 0, 0, 0])].map(Math.fround),
      );
    }
  });

  it('says how far it is and lets other work have its turn', async () => {
    const sheet = await committedSheet();
    const heard: string[] = [];
    setTimeout(() => heard.push('a message'));
    await composeScenes(sheet, 'boxes', 70, {
      onProgress: (done, of) => heard.push(`${done} of ${of}`),
    });
    expect(heard.filter((each) => each !== 'a message')).toEqual([
      '32 of 70',
      '64 of 70',
      '70 of 70',
    ]);
    expect(heard.indexOf('a message')).toBeLessThan(3);
  });

  it('refuses to go past the end of its split', async () => {
    await expect(composeScenes(await committedSheet(), 'boxes', 2, { from: 399 })).rejects.toThrow(
      'index is 400',
    );
  });
});
