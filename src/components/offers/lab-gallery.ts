import { galleryCount } from '../../lab/protocol/choices.ts';
import type { Box } from '../../lab/protocol/event-base.ts';
import { composeScene } from '../../lab/engine/scenes/scene.ts';
import { sheet, type Gallery } from './scene-gallery.ts';
import { newerAndOlderPaths } from '../../data/mlperf/mlperf-picks.ts';
import { powerResults } from '../../data/mlperf/mlperf.ts';
import type { PublishedRow } from '../../lab/transfer/ui/published.ts';

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

/** The six results of ResNet-50 that part 2 compares, for an order of magnitude. */
export const published: readonly PublishedRow[] = newerAndOlderPaths.map((path) => {
  const row = powerResults.find((result) => result.path === path);
  if (!row) throw new Error(`mlperf-power.csv has no result "${path}"`);
  return {
    system: `${row.system}, MLPerf Inference ${row.round}`,
    work: 'using ResNet-50, 224 × 224 pixels',
    samplesPerJoule: row.perJoule,
  };
});
