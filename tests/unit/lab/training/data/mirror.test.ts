import { expect, it } from 'vitest';
import { readSprites } from '../../../../../scripts/lab/sprites.ts';
import { composeScenes } from '../../../../../src/lab/engine/scenes/scene-set.ts';
import { LabelledScenes } from '../../../../../src/lab/training/data/labelled-scenes.ts';

const side = 48;

it('puts the mirror images after the scenes, pixels and boxes alike', async () => {
  const sprites = await readSprites();
  const scenes = await composeScenes(sprites, 'boxes', 3);
  const both = new LabelledScenes(sprites, 3);
  both.make([4, 0, 2, 2]);
  expect(both.count).toBe(6);
  expect(both.pixels.subarray(0, scenes.pixels.length)).toEqual(scenes.pixels);

  const pixel = (scene: number, row: number, column: number) => {
    const start = ((scene * side + row) * side + column) * 3;
    return Array.from(both.pixels.subarray(start, start + 3));
  };
  for (let column = 0; column < side; column += 1) {
    expect(pixel(5, 17, side - 1 - column)).toEqual(pixel(2, 17, column));
  }

  const [left, top, right, bottom] = Array.from(both.boxes.subarray(8, 12)) as [
    number,
    number,
    number,
    number,
  ];
  expect(Array.from(both.boxes.subarray(20, 24))).toEqual(
    [1 - right, top, 1 - left, bottom].map(Math.fround),
  );
});
