/**
 * `npm run sprites`: draws the artwork that scenes are composed of and writes public/models/sprites.bin.
 * Run it after a change of scripts/sprites/names.ts or of an artwork package; the networks in
 * public/models were trained on the old sprites then, and have to be trained again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawSheet, spriteSide } from './sprites/draw-sheet.ts';
import { encodeSheet } from './sprites/encode-sheet.ts';

const sprites = await drawSheet();
const bytes = encodeSheet(sprites, spriteSide);
mkdirSync('public/models', { recursive: true });
writeFileSync('public/models/sprites.bin', bytes);
console.log(`public/models/sprites.bin: ${sprites.length} sprites, ${bytes.length} bytes.`);
