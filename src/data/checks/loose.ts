/**
 * Readers for data that may have any shape: the checks must be able to speak about broken content,
 * so they never assume that a field is there.
 */

export type Loose = Record<string, unknown>;

export function asRecord(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : {};
}

export function asRecords(value: unknown): Loose[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

/** A string, or undefined; blank text counts as absent. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The texts of a list, or of a text that separates them by blanks or commas: "O1 O2". */
export function asTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((word) => word !== '');
  return Array.isArray(value) ? value.flatMap((item) => asText(item) ?? []) : [];
}

/** A finite number that is not negative, or undefined. */
export function asMinutes(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** A whole number that is not negative, or undefined. */
export const asCount = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** Every text under a key called `source` or `sources`, however deep. */
export function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  return Object.entries(asRecord(value)).flatMap(([key, inner]) =>
    key === 'source' || key === 'sources'
      ? [inner].flat().flatMap((item) => asText(item) ?? sourcesIn(item))
      : sourcesIn(inner),
  );
}
