/**
 * The one error that a calculation throws for a bad input. It always says which field, what was
 * given and what is allowed, in one line: `batchSize: got -3; allowed: an integer of at least 1`.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Path of the field, e.g. `batchSize`, `before.epochs` or `layers[2].kernel`. */
  readonly field: string;
  /** The value as it was given; `undefined` when the field is missing. */
  readonly value: unknown;
  /** What would have been accepted, in words. */
  readonly allowed: string;

  constructor(field: string, value: unknown, allowed: string) {
    super(`${onOneLine(field)}: got ${show(value)}; allowed: ${allowed}`);
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

const longestShown = 60;

/** A short, single-line picture of any value; never throws. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = json(value) ?? String(typeof value);
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}

/** JSON escapes line breaks, but it refuses circular objects and big integers. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** An unknown field's name is the user's own text: it must not break the one-line promise. */
function onOneLine(field: string): string {
  if (field === '') return '(a field without a name)';
  const escaped = JSON.stringify(field).slice(1, -1);
  return escaped.length > longestShown ? `${escaped.slice(0, longestShown - 1)}…` : escaped;
}
