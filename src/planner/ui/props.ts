import type { Offer } from '../offer.ts';
import type { Presets } from '../state.ts';

/** What the page hands to the planner, read from content/ at build time. */
export interface PlannerProps {
  offer: Offer;
  presets: Presets;
}

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'planner';
