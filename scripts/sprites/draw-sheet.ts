import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { artists, groups, type Artist } from '../../src/lab/engine/scenes/sprite-sheet.ts';
import { candidates, names } from './names.ts';

/** Width and height of a sprite: more than the 36 pixels of the largest cat in a finished scene. */
export const spriteSide = 48;
/** Each pixel is the mean of so many times so many, the way a camera would see it. */
const oversampling = 4;

interface Icon {
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
}

interface IconSet {
  readonly width: number;
  readonly height: number;
  readonly icons: Readonly<Record<string, Icon>>;
}

const require = createRequire(import.meta.url);

const iconsOf = (artist: Artist): IconSet =>
  JSON.parse(readFileSync(require.resolve(`@iconify-json/${artist}/icons.json`), 'utf8'));

/** The icon's pixels: spriteSide x spriteSide x 4 bytes, colours multiplied by alpha. */
async function rasterise({ width, height }: IconSet, icon: Icon): Promise<Uint8Array> {
  const fineSide = spriteSide * oversampling;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
    width="${fineSide}" height="${fineSide}"
    viewBox="0 0 ${icon.width ?? width} ${icon.height ?? height}">${icon.body}</svg>`;
  const fine = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  const sums = new Float64Array(spriteSide * spriteSide * 4);
  for (let place = 0; place < fine.length; place += 4) {
    const pixel = place / 4;
    const column = Math.floor((pixel % fineSide) / oversampling);
    const row = Math.floor(pixel / fineSide / oversampling);
    const to = (row * spriteSide + column) * 4;
    const alpha = fine[place + 3] ?? 0;
    for (let channel = 0; channel < 4; channel++)
      sums[to + channel] =
        (sums[to + channel] ?? 0) +
        (channel === 3 ? alpha : ((fine[place + channel] ?? 0) * alpha) / 255);
  }
  return Uint8Array.from(sums, (sum) => Math.round(sum / oversampling ** 2));
}

export interface DrawnSprite {
  readonly artist: Artist;
  readonly group: string;
  readonly name: string;
  readonly pixels: Uint8Array;
}

/** All sprites, by artist and group, in the order of the names. */
export async function drawSheet(): Promise<DrawnSprite[]> {
  const drawn: DrawnSprite[] = [];
  for (const artist of artists) {
    const set = iconsOf(artist);
    for (const group of groups)
      for (const name of names[group]) {
        const found = candidates(name).find((each) => set.icons[each]);
        const icon = found === undefined ? undefined : set.icons[found];
        if (icon) drawn.push({ artist, group, name, pixels: await rasterise(set, icon) });
      }
  }
  return drawn;
}
