import { readFileSync } from 'node:fs';
import type { SpriteSheet } from '../../src/lab/engine/scenes/sprite-sheet.ts';
import { decodeSpriteSheet } from '../../src/lab/engine/scenes/sprite-sheet.ts';

/** The sprite sheet that the site ships. */
export const readSprites = (): Promise<SpriteSheet> =>
  decodeSpriteSheet(new Uint8Array(readFileSync('public/models/sprites.bin')));
