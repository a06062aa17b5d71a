import type { Box } from '../../protocol/event-base.ts';
import type { RunView } from '../view/run-view.ts';
import type { PublishedRow } from './published.ts';

/** What the page hands to the lab at build time. */
export interface LabProps {
  /** Address of the picture with the gallery's scenes in a row. */
  picture: string;
  trueBoxes: readonly Box[];
  /** Published measurements of whole systems, for an order of magnitude. */
  published: readonly PublishedRow[];
  /** A recorded result that stands there before the learner starts, on paper and without scripts. */
  recorded: { readonly run: RunView; readonly label: string };
}

/** Where a copied link lands: the element with this id. */
export const ANCHOR = 'training-lab';
