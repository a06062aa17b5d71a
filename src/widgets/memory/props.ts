import type { Card, MemoryPreset } from '../../planner/memory/setup.ts';

/** What the page hands to the explorer, read from content/ at build time. */
export interface ExplorerProps {
  presets: [MemoryPreset, ...MemoryPreset[]];
  cards: [Card, ...Card[]];
  defaultCard: string;
  /** Address of the passage about the peak over phases. */
  peakHref: string;
}
