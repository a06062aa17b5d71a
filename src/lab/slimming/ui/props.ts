import type { Box } from '../../protocol/event-base.ts';
import type { SlimView } from '../view/slim-view.ts';

/** A graphics card to hold the networks against. */
export interface Card {
  readonly name: string;
  readonly memoryBytes: number;
}

/** What the page hands to the widget at build time. */
export interface SlimmingProps {
  /** Address of the picture with the gallery's scenes in a row. */
  picture: string;
  trueBoxes: readonly Box[];
  cards: readonly Card[];
  /** Address of the page that applies what was measured here to Miguel’s job. */
  readonly verdict: string;
  /** A recorded way from wide to lean, for paper, for pages without scripts, and to predict from. */
  recorded: { readonly view: SlimView; readonly label: string };
}

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'slimming-lab';
