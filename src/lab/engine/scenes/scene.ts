import { paintBackground } from './background.ts';
import { canvasSide, sceneSide } from './canvas.ts';
import { drawLook, type Look } from './look.ts';
import { hiddenArea, outline, type Box } from './mask.ts';
import { randomStream } from './random.ts';
import { sceneKeys, splitArtists, splitHasCat, splitSize, type Split } from './splits.ts';
import type { Group, Sprite, SpriteSheet } from './sprite-sheet.ts';
import { newStampBuffer, paint, stampSprite, type Pose, type Stamp } from './stamp.ts';

/** Halves the canvas to a scene's pixels, with some gain, brightness and noise over all of it. */
function finish(canvas: Float32Array, random: () => number): Uint8Array {
  const gain = (0.85 + 0.3 * random()) / 4;
  const brightness = 30 * (random() - 0.5);
  const noise = 8 * random();
  // One random number of 32 bits serves three channels: each takes what ten more bits leave.
  const shift = 1024;
  const pixels = new Uint8Array(sceneSide * sceneSide * 3);
  const below = canvasSide * 3;
  let to = 0;
  for (let row = 0; row < sceneSide; row++) {
    let from = 2 * row * below;
    for (let column = 0; column < sceneSide; column++, from += 6) {
      let draw = random();
      for (let channel = 0; channel < 3; channel++, to++) {
        const place = from + channel;
        const sum =
          (canvas[place] as number) +
          (canvas[place + 3] as number) +
          (canvas[place + below] as number) +
          (canvas[place + below + 3] as number);
        const value = Math.round(sum * gain + brightness + noise * (draw - 0.5));
        pixels[to] = value < 0 ? 0 : value > 255 ? 255 : value;
        draw = draw * shift - Math.floor(draw * shift);
      }
    }
  }
  return pixels;
}

export interface Scene {
  /** Red, green, blue of 48 x 48 pixels, row by row. */
  readonly pixels: Uint8Array;
  /** The box around the cat; null in a scene without one. */
  readonly box: Box | null;
}

type Random = () => number;

/** A figure on the canvas that is not painted yet. */
interface Figure {
  readonly sprite: Sprite;
  readonly pose: Pose;
  readonly look: Look;
}

/** A figure before a cat hides less than this share of it; there are two of them at most. */
export const hiddenShare = 0.22;

// Drawing needs some memory; a scene is made without a pause, so one set of it serves them all.
const canvas = new Float32Array(canvasSide * canvasSide * 3);
const catBuffer = newStampBuffer();
const figureBuffer = newStampBuffer();

const between = (random: Random, least: number, most: number): number =>
  least + (most - least) * random();

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** Places a figure: its middle between `margin` and 1 - `margin`, all as shares of the side. */
function drawFigure(random: Random, sprite: Sprite, share: number, margin: number, swing: number) {
  const pose: Pose = {
    size: share * canvasSide,
    x: between(random, margin, 1 - margin) * canvasSide,
    y: between(random, margin, 1 - margin) * canvasSide,
    turns: swing * (random() - 0.5),
    flipped: random() < 0.5,
  };
  return { sprite, pose, look: drawLook(random) };
}

const put = ({ sprite, pose, look }: Figure, opacity = 1): void =>
  paint(canvas, stampSprite(sprite, pose, figureBuffer), look, opacity);

/** Picks among the sprites that a split may show. */
function artOf(sheet: SpriteSheet, split: Split): (random: Random, group: Group) => Sprite {
  return (random, group) => {
    const artist = pick(random, splitArtists(split));
    return pick(random, sheet[artist][group]);
  };
}

type Art = ReturnType<typeof artOf>;

/** A tree or a house, half see-through, so that it stays in the background. */
function paintScenery(random: Random, art: Art): void {
  const count = Math.floor(3 * random());
  for (let i = 0; i < count; i++) {
    const figure = drawFigure(random, art(random, 'scenery'), between(random, 0.3, 0.8), 0, 0.05);
    put(figure, between(random, 0.55, 0.95));
  }
}

/** Something that is not the subject: an animal half of the time, else food or an object. */
function drawDistractor(random: Random, art: Art, most: number): Figure {
  const draw = random();
  const sprite = art(random, draw < 0.5 ? 'animal' : draw < 0.75 ? 'food' : 'object');
  return drawFigure(random, sprite, between(random, 0.15, most), 0, 0.11);
}

/** Puts a small figure before the cat where it hides little of it; in six tries, or not at all. */
function putBefore(random: Random, art: Art, cat: Stamp, catArea: number): void {
  for (let attempt = 0; attempt < 6; attempt++) {
    const { sprite, pose, look } = drawDistractor(random, art, 0.35);
    const stamp = stampSprite(sprite, pose, figureBuffer);
    if (hiddenArea(cat, stamp) >= hiddenShare * catArea) continue;
    paint(canvas, stamp, look, 1);
    return;
  }
}

/** The subject of a scene: a cat, or another animal of the same size. */
function drawSubject(random: Random, sprite: Sprite): Figure {
  const share = between(random, 0.35, 0.75);
  return drawFigure(random, sprite, share, 0.42 * share, 0.095);
}

/**
 * The scene `index` (from 0, below the split's size) of a split: background, scenery, one or two
 * small figures behind or before the subject. It follows from the sheet, the split and the index
 * alone, to the last bit.
 */
export function composeScene(sheet: SpriteSheet, split: Split, index: number): Scene {
  if (!Number.isInteger(index) || index < 0 || index >= splitSize(split))
    throw new RangeError(
      `index is ${index}; the split ${split} has scenes from 0 to ${splitSize(split) - 1}.`,
    );
  const random = randomStream(...sceneKeys(split, index));
  const art = artOf(sheet, split);
  const hasCat = splitHasCat(split, index);
  paintBackground(canvas, random);
  paintScenery(random, art);
  const count = random() < 0.5 ? 1 : 2;
  const before = Array.from({ length: count }, () => random() < 0.35);
  for (const isBefore of before)
    if (!isBefore) put(drawDistractor(random, art, random() < 0.5 ? 0.35 : 0.55));
  const { sprite, pose, look } = drawSubject(random, art(random, hasCat ? 'cat' : 'animal'));
  const subject = stampSprite(sprite, pose, catBuffer);
  paint(canvas, subject, look, 1);
  const { box, area } = outline(subject);
  for (const isBefore of before) if (isBefore) putBefore(random, art, subject, area);
  return { pixels: finish(canvas, random), box: hasCat ? box : null };
}
