import { LINK_LIMIT, TIME_LIMIT_MILLISECONDS } from './limits.ts';
import type { CellError } from './output.ts';

/** Why an output does not belong to the text above it; empty where it does. */
export type Stale = '' | 'edited' | 'above' | 'saved' | 'linked' | 'interrupted';

const staleWords: Readonly<Record<Exclude<Stale, ''>, string>> = {
  edited: 'Stale: the code has changed since this output. Run the cell to renew it.',
  above: 'Stale: a cell above that this one uses has changed. Run it to renew this output.',
  saved: 'Stale: this is your own code from an earlier visit. It has not run yet.',
  linked: 'Stale: this code came with the link. Read it, then run it if you wish.',
  interrupted: 'Stale: the run was interrupted.',
};

export const staleNote = (stale: Stale): string => (stale === '' ? '' : staleWords[stale]);

export const errorNote = ({ message, line }: CellError): string =>
  line === undefined ? message : `Line ${line}: ${message}`;

export const longLinkNote = (length: number): string =>
  `The code that you changed is too long for a link: ${length} letters, of which ${LINK_LIMIT} are allowed. Shorten it, or reset a cell.`;

const seconds = TIME_LIMIT_MILLISECONDS / 1000;

/** What ended a run before its end, in words. */
export const endingWords = {
  stopped: 'Stopped.',
  'too long': `Stopped after ${seconds} seconds: the code may have an endless loop, or need more memory than there is.`,
  'too much': 'Stopped: the code shows more than a page can take.',
  failed: 'Stopped: the sandbox of the cell has failed, perhaps for lack of memory.',
} as const;
