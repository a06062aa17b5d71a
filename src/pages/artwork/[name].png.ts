import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { labGallery } from '../../components/offers/lab-gallery.ts';
import { gallery, galleryPixels, type Gallery } from '../../components/offers/scene-gallery.ts';
import { sceneSide } from '../../lab/engine/scenes/canvas.ts';

/** Scenes in one picture each, for pages that draw boxes over them: of the artwork page, of the lab. */
const pictures: Readonly<Record<string, Gallery>> = { scenes: gallery, validation: labGallery };

export const getStaticPaths = (() =>
  Object.keys(pictures).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const shown = pictures[params['name'] ?? ''];
  if (!shown) return new Response(null, { status: 404 });
  const width = shown.columns * sceneSide;
  const height = shown.rows * sceneSide;
  const picture = await sharp(galleryPixels(shown), { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
