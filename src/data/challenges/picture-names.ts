/** What `picture` may say in a choice challenge; src/data/challenges/pictures.ts draws each from data. */
export const pictureNames = ['newer-and-older'] as const;

export type PictureName = (typeof pictureNames)[number];
