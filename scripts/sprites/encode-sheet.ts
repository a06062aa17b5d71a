import { gzipSync } from 'node:zlib';
import {
  writeSamples,
  artists,
  groups,
  signature,
} from '../../src/lab/engine/scenes/sprite-sheet.ts';
import type { DrawnSprite } from './draw-sheet.ts';

/** The file that `decodeSpriteSheet` reads; sprites stand in the order of artists and groups. */
export function encodeSheet(sprites: readonly DrawnSprite[], side: number): Uint8Array {
  const ordered = artists.flatMap((artist) =>
    groups.flatMap((group) =>
      sprites.filter((sprite) => sprite.artist === artist && sprite.group === group),
    ),
  );
  const names = Object.fromEntries(
    artists.map((artist) => [
      artist,
      Object.fromEntries(
        groups.map((group) => [
          group,
          ordered
            .filter((sprite) => sprite.artist === artist && sprite.group === group)
            .map(({ name }) => name),
        ]),
      ),
    ]),
  );
  const header = new TextEncoder().encode(JSON.stringify({ side, names }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const samples = ordered.map(({ pixels }) => writeSamples(pixels, side));
  return gzipSync(Buffer.concat([Buffer.from(signature), length, header, ...samples]), {
    level: 9,
  });
}
