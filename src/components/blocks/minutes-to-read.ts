/** Words that a learner reads in a minute, code and numbers among them. */
const WORDS_A_MINUTE = 200;

/** Whole minutes for what stands in a piece of HTML, at least one. */
export function minutesToRead(html: string): number {
  const words = html
    .replace(/<(script|style|annotation)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE));
}
