/** What one run may take; whoever writes an endless loop loses nothing but these seconds. */
export const TIME_LIMIT_MILLISECONDS = 5_000;
/** Text of all outputs of one cell in one run, in UTF-16 units: about a megabyte. */
export const OUTPUT_LIMIT = 1_000_000;
/** Outputs of one cell in one run; a million short lines would bring a page to a stop as surely as one long one. */
export const ITEM_LIMIT = 2_000;
/** Rows of one table and points of one chart. */
export const ROW_LIMIT = 500;
/** Letters of a whole link: with more, many servers refuse to answer. */
export const LINK_LIMIT = 7_500;
/** Text of one cell that is read from a link or from the browser's storage, in UTF-16 units. */
export const CODE_LIMIT = 6_000;
