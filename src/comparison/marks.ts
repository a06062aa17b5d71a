import type { Family } from './family.ts';

/**
 * One form for each family, drawn around 0,0 in a box of 11 pixels, so that the families are told
 * apart without colour. The processors' ring is the only hollow form.
 */
export const markPaths: Readonly<Record<Family, string>> = {
  server: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  card: 'M-4-4h8v8h-8z',
  module: 'M0-5L5 4H-5z',
  cloudAi: 'M0-5.4L5.4 0L0 5.4L-5.4 0z',
  other: 'M-1.7-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5v-3.4h3.3z',
  processor: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
};

/** Room that one mark needs, in pixels. */
export const markSize = 12;
