import { parse } from 'yaml';
import type { z } from 'zod';

interface Issue {
  path: PropertyKey[];
  message: string;
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** Writes the path 3 → unit as 'entry "pue-cloud", "unit"', so that an author finds the line. */
function place(raw: unknown, path: PropertyKey[]): string {
  let at: unknown = raw;
  const steps = path.map((step) => {
    at = isRecord(at) ? at[step] : undefined;
    if (typeof step !== 'number') return `"${String(step)}"`;
    const id = isRecord(at) ? at.id : undefined;
    return typeof id === 'string' ? `entry "${id}"` : `entry ${step + 1}`;
  });
  return steps.join(', ');
}

const describe = (file: string, raw: unknown, { path, message }: Issue): string =>
  `${[file, place(raw, path)].filter(Boolean).join(', ')}: ${message}`;

/**
 * The checked content of a YAML file.
 * @throws Error with one line for each thing that is missing or wrong: file, entry, field, reason
 */
export function readContent<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  let raw: unknown;
  try {
    raw = parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is not readable YAML: ${reason}`, { cause: error });
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => describe(file, raw, issue)).join('\n'));
}
