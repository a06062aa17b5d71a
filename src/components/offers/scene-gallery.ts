import { readFileSync } from 'node:fs';
import { sceneSide } from '../../lab/engine/scenes/canvas.ts';
import { composeScene, type Scene } from '../../lab/engine/scenes/scene.ts';
import type { Split } from '../../lab/engine/scenes/splits.ts';
import { decodeSpriteSheet } from '../../lab/engine/scenes/sprite-sheet.ts';

/** A few scenes in one picture, for a page that is built once: rows of the same length. */
export interface Gallery {
  readonly columns: number;
  readonly rows: number;
  readonly scenes: readonly Scene[];
}

const artworkColumns = 6;
/** The last row shows the artist that is only ever tested on. */
const splitOfRow: readonly Split[] = ['validation', 'validation', 'new-artist'];

export const sheet = await decodeSpriteSheet(readFileSync('public/models/sprites.bin'));

export const gallery: Gallery = {
  columns: artworkColumns,
  rows: splitOfRow.length,
  scenes: splitOfRow.flatMap((split, row) =>
    Array.from({ length: artworkColumns }, (_, column) =>
      composeScene(sheet, split, row * artworkColumns + column),
    ),
  ),
};

/** Red, green, blue of the whole picture, row by row. */
export function galleryPixels({ columns, rows, scenes }: Gallery): Uint8Array {
  const line = sceneSide * 3;
  const pixels = new Uint8Array(rows * columns * sceneSide * line);
  scenes.forEach((scene, i) => {
    const left = (i % columns) * line;
    const top = Math.floor(i / columns) * sceneSide;
    for (let row = 0; row < sceneSide; row++)
      pixels.set(
        scene.pixels.subarray(row * line, (row + 1) * line),
        (top + row) * columns * line + left,
      );
  });
  return pixels;
}
