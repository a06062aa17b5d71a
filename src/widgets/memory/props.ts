import type { Card, MemoryPreset } from '../../planner/memory/setup.ts';

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'memory-explorer';

/** What the page hands to the explorer, read from content/ at build time. */
export interface ExplorerProps {
  presets: [MemoryPreset, ...MemoryPreset[]];
  cards: [Card, ...Card[]];
  defaultCard: string;
  /** Address of the passage about the peak over phases. */
  peakHref: string;
}
