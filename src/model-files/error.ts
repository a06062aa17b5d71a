/** What is wrong with a model file, in words for the person who opened it. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

const LONGEST_SHOWN = 60;

/** Text out of a file, short and on one line: a file can hold anything. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (json(value) ?? typeof value);
  const line = text.slice(0, 2 * LONGEST_SHOWN).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line;
}

/** Deeply nested values overflow the stack of JSON.stringify; they are shown by their kind. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
