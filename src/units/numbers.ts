/** Narrow no-break space: between a number and its unit (SI brochure, 5.4.3), and between digits. */
export const thinSpace = '\u202f';
const minus = '\u2212';

const style = { useGrouping: true } as const;

/** A number with `digits` significant digits, e.g. 1,230 or 0.0123. Locale-fixed: always British. */
export function formatSignificant(value: number, digits = 3): string {
  const format = new Intl.NumberFormat('en-GB', { ...style, maximumSignificantDigits: digits });
  return format.format(value).replace('-', minus);
}

/** The same, but with zeros kept: 3.90, not 3.9, so that a column of numbers lines up. */
export function formatPrecise(value: number, digits = 3): string {
  if (value === 0) return '0';
  const format = new Intl.NumberFormat('en-GB', {
    ...style,
    minimumSignificantDigits: digits,
    maximumSignificantDigits: digits,
  });
  return format.format(value).replace('-', minus);
}

/** A count in full, in groups of three digits: 25,557,032. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat('en-GB', { ...style, maximumFractionDigits: 0 }).format(value);
}

/** A large count as it is said aloud: 442,900,000 is "443 million". */
export function formatCountInWords(value: number): string {
  return new Intl.NumberFormat('en-GB', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  }).format(value);
}

/** A share of 1 in per cent, with so many significant digits: 0.1734 is "17 %". */
export const formatPercent = (share: number, digits = 2): string =>
  `${formatSignificant(100 * share, digits)}${thinSpace}%`;

/** The same with zeros kept, so that a column lines up: 1 is "100 %", 0.9 is "90.0 %". */
export const formatPrecisePercent = (share: number, digits = 3): string =>
  `${formatPrecise(100 * share, digits)}${thinSpace}%`;

/** With so many decimals: 0.17 is "17.0 %" with one, "17 %" with none. */
export const formatFixedPercent = (share: number, decimals = 0): string =>
  `${(100 * share).toFixed(decimals)}${thinSpace}%`;

/** A ratio as a factor: 2.71 is "2.7 times". */
export const formatFactor = (ratio: number, digits = 2): string =>
  `${formatSignificant(ratio, digits)} times`;

/** Mean and ends of some measurements, with so many decimals: "0.712 (0.700–0.725)". */
export function formatSpread(
  { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  decimals = 3,
): string {
  return `${mean.toFixed(decimals)} (${low.toFixed(decimals)}–${high.toFixed(decimals)})`;
}
