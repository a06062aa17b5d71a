const NAME = /\{([A-Za-z][A-Za-z0-9-]*)\}/g;

/** The names that a text holds in braces. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].map((match) => match[1] ?? '');
}

/** A text with every {name} replaced by its value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(NAME, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
