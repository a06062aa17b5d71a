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
