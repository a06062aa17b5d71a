/** More hands than this are a slip of the keyboard. */
export const MOST_HANDS = 999;
/** A countdown may grow to this: longer than any class. */
export const LONGEST_COUNTDOWN_MS = 60 * 60_000;
