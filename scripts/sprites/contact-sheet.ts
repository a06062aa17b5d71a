/**
 * `npm run contact-sheet -- [split] [from] [count] [file]`: writes a PNG with scenes of a split and
 * the boxes around their cats, for looking at. Nothing else needs the file.
 */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { sceneSide } from '../../src/lab/engine/scenes/canvas.ts';
import { composeScene, type Scene } from '../../src/lab/engine/scenes/scene.ts';
import { splits } from '../../src/lab/engine/scenes/splits.ts';
import { decodeSpriteSheet } from '../../src/lab/engine/scenes/sprite-sheet.ts';

const enlargement = 3;
const side = sceneSide * enlargement;
const columns = 10;

const picture = ({ pixels }: Scene): Promise<Buffer> =>
  sharp(pixels, { raw: { width: sceneSide, height: sceneSide, channels: 3 } })
    .resize(side, side, { kernel: 'nearest' })
    .png()
    .toBuffer();

function outline({ box }: Scene, left: number, top: number): string {
  if (!box) return '';
  const [x0, y0, x1, y1] = box.map((value) => value * side) as [number, number, number, number];
  return `<rect x="${left + x0}" y="${top + y0}" width="${x1 - x0}" height="${y1 - y0}"/>`;
}

const [split = 'validation', from = '0', count = '100', file = 'contact-sheet.png'] =
  process.argv.slice(2);
const known = splits.find((each) => each === split);
if (!known) throw new Error(`split is "${split}"; allowed are ${splits.join(', ')}.`);

const sheet = await decodeSpriteSheet(readFileSync('public/models/sprites.bin'));
const scenes = Array.from({ length: Number(count) }, (_, i) =>
  composeScene(sheet, known, Number(from) + i),
);
const place = (i: number) => ({ left: (i % columns) * side, top: Math.floor(i / columns) * side });
const width = columns * side;
const height = Math.ceil(scenes.length / columns) * side;
const outlines = scenes.map((scene, i) => outline(scene, place(i).left, place(i).top));
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <g fill="none" stroke="#ff0044" stroke-width="1.5">${outlines.join('')}</g></svg>`;
const pictures = await Promise.all(
  scenes.map(async (scene, i) => ({ input: await picture(scene), ...place(i) })),
);
await sharp({ create: { width, height, channels: 3, background: '#fff' } })
  .composite([...pictures, { input: Buffer.from(drawing), left: 0, top: 0 }])
  .png()
  .toFile(file);
console.log(`${file}: ${scenes.length} scenes of the split ${split}.`);
