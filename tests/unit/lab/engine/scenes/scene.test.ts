// Takes long: check:fast leaves this file out.
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sceneSide } from '../../../../../src/lab/engine/scenes/canvas.ts';
import {
  composeScene,
  hiddenShare,
  type Scene,
} from '../../../../../src/lab/engine/scenes/scene.ts';
import {
  splitHasCat,
  splits,
  splitSize,
  type Split,
} from '../../../../../src/lab/engine/scenes/splits.ts';
import { newArtist, type SpriteSheet } from '../../../../../src/lab/engine/scenes/sprite-sheet.ts';
import { black, clear, committedSheet, squares, white } from './sheets.ts';

const anyScene = fc
  .constantFrom(...splits)
  .chain((split) => fc.tuple(fc.constant(split), fc.nat(splitSize(split) - 1)));

/** First and one past the last column and row where two scenes differ clearly, in pixels. */
function differingBox(one: Scene, two: Scene): number[] {
  let [left, top, right, bottom] = [sceneSide, sceneSide, 0, 0];
  one.pixels.forEach((value, place) => {
    if (Math.abs(value - (two.pixels[place] ?? 0)) < 40) return;
    const column = Math.floor(place / 3) % sceneSide;
    const row = Math.floor(place / 3 / sceneSide);
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
  });
  return [left, top, right, bottom];
}

describe('a scene', () => {
  let sheet: SpriteSheet;
  beforeAll(async () => {
    sheet = await committedSheet();
  });

  it('is the same as ever, to the last bit: the networks were trained on it', () => {
    const hashOf = (split: Split): string => {
      const hash = createHash('sha256');
      for (let index = 0; index < 40; index++) {
        const { pixels, box } = composeScene(sheet, split, index);
        hash.update(pixels).update(JSON.stringify(box));
      }
      return hash.digest('hex').slice(0, 16);
    };
    const pinned: Record<Split, string> = {
      pretraining: 'a1c470354ef1fc74',
      'pretraining-check': '231f5efe0e924d3d',
      boxes: '2008eb4f4ff9e520',
      stopping: '6d033a79d7676040',
      validation: '480d3d76c5c2231f',
      'new-artist': '620d3403d805fac0',
      'new-artist-check': '877f7e502939f07c',
    };
    expect(Object.fromEntries(splits.map((split) => [split, hashOf(split)]))).toEqual(pinned);
  });

  it('does not depend on the scenes made before it', () => {
    fc.assert(
      fc.property(anyScene, anyScene, ([split, index], [other, otherIndex]) => {
        const first = composeScene(sheet, split, index);
        composeScene(sheet, other, otherIndex);
        expect(composeScene(sheet, split, index)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it('has 48 x 48 pixels and, where a cat is, a box of plausible size within the picture', () => {
    fc.assert(
      fc.property(anyScene, ([split, index]) => {
        const { pixels, box } = composeScene(sheet, split, index);
        expect(pixels.length).toBe(48 * 48 * 3);
        expect(box !== null).toBe(splitHasCat(split, index));
        if (!box) return;
        const [left, top, right, bottom] = box;
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(right, bottom)).toBeLessThanOrEqual(1);
        for (const length of [right - left, bottom - top]) {
          expect(length).toBeGreaterThan(0.2);
          expect(length).toBeLessThan(0.96);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused outside its split, in words', () => {
    for (const index of [-1, 150, 0.5, Number.NaN])
      expect(() => composeScene(sheet, 'stopping', index)).toThrow(
        `index is ${index}; the split stopping has scenes from 0 to 149.`,
      );
  });
});

describe('the box', () => {
  it('touches the cat on all four sides, within a pixel', async () => {
    const group = (paint: typeof black) => (_: string, name: string) =>
      name === 'cat' ? paint : clear;
    const dark = await squares(group(black));
    const bright = await squares(group(white));
    for (let index = 0; index < 300; index++) {
      const scene = composeScene(dark, 'validation', index);
      const other = composeScene(bright, 'validation', index);
      // The same scene but for the cat's colour: where they differ, there is the cat.
      expect(scene.box).toEqual(other.box);
      const seen = differingBox(scene, other);
      scene.box?.forEach((edge, i) => {
        expect(Math.abs(edge * sceneSide - (seen[i] ?? 0)), `scene ${index}`).toBeLessThanOrEqual(
          1,
        );
      });
    }
  });

  it('belongs to a cat of which each figure before it hides less than the allowed share', async () => {
    const figures = (paint: typeof black) => (_: string, name: string) =>
      name === 'cat' ? paint : name === 'scenery' ? clear : ([255, 0, 0, 255] as const);
    const dark = await squares(figures(black));
    const bright = await squares(figures(white));
    const darkAlone = await squares((_, name) => (name === 'cat' ? black : clear));
    const brightAlone = await squares((_, name) => (name === 'cat' ? white : clear));
    const area = (one: SpriteSheet, two: SpriteSheet, index: number): number => {
      const other = composeScene(two, 'boxes', index).pixels;
      return composeScene(one, 'boxes', index).pixels.filter(
        (value, place) => place % 3 === 1 && Math.abs(value - (other[place] ?? 0)) > 40,
      ).length;
    };
    let covered = 0;
    let twice = 0;
    for (let index = 0; index < 200; index++) {
      const share = area(dark, bright, index) / area(darkAlone, brightAlone, index);
      // Two figures may stand before it; smooth edges blur the count a little.
      expect(share, `scene ${index}`).toBeGreaterThan(1 - 2 * hiddenShare - 0.03);
      if (share < 0.99) covered++;
      if (share < 1 - hiddenShare - 0.03) twice++;
    }
    // The test sees figures before cats at all.
    expect(covered).toBeGreaterThan(10);
    // Two figures that hide a cat together are rare.
    expect(twice).toBeLessThan(covered / 4);
  });
});

describe('artists', () => {
  /** True when scenes of the split change with the colour of what these artists drew. */
  const sees = async (split: Split, isNew: boolean): Promise<boolean> => {
    const marked = (paint: typeof black) => (artist: string) =>
      (artist === newArtist) === isNew ? paint : white;
    const [one, two] = [await squares(marked(black)), await squares(marked(white))];
    return Array.from({ length: 100 }, (_, index) => index).some(
      (index) =>
        composeScene(one, split, index).pixels.join() !==
        composeScene(two, split, index).pixels.join(),
    );
  };

  it('are kept apart: the new artist is seen in its own splits only, and nobody else there', async () => {
    for (const split of splits) {
      expect(await sees(split, true), split).toBe(split.startsWith('new-artist'));
      expect(await sees(split, false), split).toBe(!split.startsWith('new-artist'));
    }
  });
});
