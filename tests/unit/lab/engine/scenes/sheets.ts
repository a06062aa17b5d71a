import { readFileSync } from 'node:fs';
import type { DrawnSprite } from '../../../../../scripts/sprites/draw-sheet.ts';
import { encodeSheet } from '../../../../../scripts/sprites/encode-sheet.ts';
import {
  artists,
  decodeSpriteSheet,
  groups,
  type Artist,
  type Group,
  type SpriteSheet,
} from '../../../../../src/lab/engine/scenes/sprite-sheet.ts';

export const committedBytes = (): Uint8Array => readFileSync('public/models/sprites.bin');
export const committedSheet = (): Promise<SpriteSheet> => decodeSpriteSheet(committedBytes());

const side = 48;

/** Red, green, blue, alpha of a sprite that fills its whole square. */
export type Paint = readonly [number, number, number, number];

/** A sheet with one square in one colour for each artist and group. */
export function squares(paint: (artist: Artist, group: Group) => Paint): Promise<SpriteSheet> {
  const sprites = artists.flatMap((artist) =>
    groups.map((group): DrawnSprite => {
      const pixels = new Uint8Array(side * side * 4);
      for (let place = 0; place < pixels.length; place += 4)
        pixels.set(paint(artist, group), place);
      return { artist, group, name: `${artist} ${group}`, pixels };
    }),
  );
  return decodeSpriteSheet(encodeSheet(sprites, side));
}

export const clear: Paint = [0, 0, 0, 0];
export const black: Paint = [0, 0, 0, 255];
export const white: Paint = [255, 255, 255, 255];
