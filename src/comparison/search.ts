import type { PowerResult } from '../data/mlperf/mlperf-result.ts';

/** Rows in which every word of the query occurs, in any of the fields that name a system. */
export function searchResults(results: readonly PowerResult[], query: string): PowerResult[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...results];
  return results.filter((row) => {
    const text = [row.round, row.submitter, row.system, row.accelerator, row.processor]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
