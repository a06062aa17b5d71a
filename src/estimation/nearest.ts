/** Number of single-letter edits between two words (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidate that a mistyped word most likely meant, if any is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const short = word.slice(0, 40).toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(short, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best && best.edits <= Math.max(2, best.candidate.length / 3) ? best.candidate : undefined;
}
