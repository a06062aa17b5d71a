import { galleryCount } from '../../lab/protocol/choices.ts';
import type { Box } from '../../lab/protocol/event-base.ts';
import { composeScene } from '../../lab/engine/scenes/scene.ts';
import { sheet, type Gallery } from './scene-gallery.ts';

/** The first scenes of the validation split, in one row. */
export const labGallery: Gallery = {
  columns: galleryCount,
  rows: 1,
  scenes: Array.from({ length: galleryCount }, (_, index) =>
    composeScene(sheet, 'validation', index),
  ),
};

export const trueBoxes: readonly Box[] = labGallery.scenes.map(({ box }, index) => {
  if (!box) throw new Error(`Scene ${index} of the validation split has no cat.`);
  return [...box];
});
