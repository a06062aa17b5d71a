/** How fast a learner reads: one definition for the lines of extras and for the minutes of a part. */

/** Words that a learner reads in a minute, code and numbers among them. */
export const WORDS_A_MINUTE = 200;

/** The words of a text; a sign alone is none. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
