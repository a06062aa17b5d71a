import type { Accelerator } from '../data/hardware/accelerators.ts';
import type { CountryGrid, ZoneGrid } from '../data/grids/grids.ts';
import type { NetworkInput, Range } from '../estimation/index.ts';

/** Cited numbers that the planner leans on, by their id in content/figures.yaml. */
export const figureIds = [
  'measured-utilisation',
  'utilisation-16-bit',
  'measured-v100-watts',
  'measured-v100-runs',
  'tdp-v100',
  'idle-share',
  'pue-office',
  'pue-industry',
  'pue-cloud',
  'embodied-gpu',
  'hardware-life',
  'context-memory',
  'memory-power',
] as const;

export type FigureId = (typeof figureIds)[number];

/** Where a number comes from, in words, with a link. */
export interface Source {
  readonly text: string;
  readonly href: string;
}

export interface Figure extends Range {
  readonly label: string;
  readonly note: string;
  readonly source: Source;
}

/** A network that is given by its layers. */
export interface LayeredModel {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly table: NetworkInput;
}

/** What the page offers to choose from, read from content/ at build time. */
export interface Offer {
  readonly devices: readonly [Accelerator, ...Accelerator[]];
  readonly countries: readonly CountryGrid[];
  readonly zones: readonly ZoneGrid[];
  readonly figures: Readonly<Record<FigureId, Figure>>;
  /** Networks beside those of the catalogue. */
  readonly models: readonly LayeredModel[];
  /** The page of the data files. */
  readonly dataHref: string;
}
