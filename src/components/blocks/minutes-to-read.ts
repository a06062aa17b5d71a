import { countWords, WORDS_A_MINUTE } from '../../data/course/reading-pace.ts';

/** Whole minutes for what stands in a piece of HTML, at least one. */
export function minutesToRead(html: string): number {
  const text = html
    .replace(/<(script|style|annotation)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return Math.max(1, Math.round(countWords(text) / WORDS_A_MINUTE));
}
