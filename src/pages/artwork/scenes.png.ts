import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { gallery, galleryPixels } from '../../components/scene-gallery.ts';
import { sceneSide } from '../../lab/scenes/canvas.ts';

/** The scenes of the artwork page in one picture; the page draws their boxes over it. */
export const GET: APIRoute = async () => {
  const width = gallery.columns * sceneSide;
  const height = gallery.rows * sceneSide;
  const picture = await sharp(galleryPixels(gallery), { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
