/** A result with its two ends: all assumptions at their most favourable, and all at their least. */
export interface Range {
  low: number;
  high: number;
}

/** The same calculation at both ends. */
export const atBothEnds = (calculate: (end: keyof Range) => number): Range => ({
  low: calculate('low'),
  high: calculate('high'),
});
