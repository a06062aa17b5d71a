import { knownArtists, newArtist, type Artist } from './sprite-sheet.ts';

/** What the scenes are for; in this order, which must stay as it is: scenes follow from it. */
export const splits = [
  'pretraining',
  'pretraining-check',
  'boxes',
  'stopping',
  'validation',
  'new-artist',
] as const;
export type Split = (typeof splits)[number];

const sizes: Readonly<Record<Split, number>> = {
  pretraining: 16_000,
  'pretraining-check': 2_000,
  boxes: 400,
  stopping: 150,
  validation: 1_000,
  'new-artist': 1_000,
};

/** Number of scenes in the split. */
export const splitSize = (split: Split): number => sizes[split];

/** The keys of a scene's random numbers. No two scenes share them, in one split or in two. */
export const sceneKeys = (split: Split, index: number): [number, number] => [
  splits.indexOf(split),
  index,
];

/** In the two splits for the classifier every second scene has no cat; in the others all have one. */
export const splitHasCat = (split: Split, index: number): boolean =>
  split === 'pretraining' || split === 'pretraining-check' ? index % 2 === 0 : true;

/** Who drew what is seen in the split. */
export const splitArtists = (split: Split): readonly Artist[] =>
  split === 'new-artist' ? [newArtist] : knownArtists;
