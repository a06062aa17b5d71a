import { knownArtists, newArtist, type Artist } from './sprite-sheet.ts';

/** What the scenes are for; in this order, which must stay as it is: scenes follow from it. */
export const splits = [
  'pretraining',
  'pretraining-check',
  'boxes',
  'stopping',
  'validation',
  'new-artist',
  'new-artist-check',
] as const;
export type Split = (typeof splits)[number];

const sizes: Readonly<Record<Split, number>> = {
  pretraining: 16_000,
  'pretraining-check': 2_000,
  boxes: 400,
  stopping: 150,
  validation: 1_000,
  'new-artist': 1_000,
  'new-artist-check': 1_000,
};

/** Number of scenes in the split. */
export const splitSize = (split: Split): number => sizes[split];

/** The keys of a scene's random numbers. No two scenes share them, in one split or in two. */
export const sceneKeys = (split: Split, index: number): [number, number] => [
  splits.indexOf(split),
  index,
];

const classifierSplits: readonly Split[] = ['pretraining', 'pretraining-check', 'new-artist-check'];

/** In the splits for the classifier every second scene has no cat; in the others all have one. */
export const splitHasCat = (split: Split, index: number): boolean =>
  classifierSplits.includes(split) ? index % 2 === 0 : true;

const newArtistSplits: readonly Split[] = ['new-artist', 'new-artist-check'];

/** Who drew what is seen in the split. */
export const splitArtists = (split: Split): readonly Artist[] =>
  newArtistSplits.includes(split) ? [newArtist] : knownArtists;
