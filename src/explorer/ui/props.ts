import type { Card, MemoryPreset } from '../setup.ts';

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'memory-explorer';

/** What the page hands to the explorer, read from content/ at build time. */
export interface ExplorerProps {
  presets: [MemoryPreset, ...MemoryPreset[]];
  cards: [Card, ...Card[]];
  defaultCard: string;
  /** Address of the passage about the peak over phases. */
  peakHref: string;
  /** The state when two windows share it, in place of the page's address. */
  shared?: Shared | undefined;
}

/** A state that another window sets or follows. */
interface Shared {
  /** As in the query of a link. */
  readonly search: string;
  /** Called with the state after each change; a window that only follows has none, and no controls. */
  readonly change?: (search: string) => void;
}
