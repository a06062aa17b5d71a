import { parse } from 'yaml';
import type { z } from 'zod';

/**
 * The checked content of one YAML file. A fault stops the build with the file, the place in it and
 * what is wrong, in words that an author can act on.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): z.infer<Schema> {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    throw new Error(`${file}: not valid YAML. ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `  ${placeInWords(issue.path, data)}: ${issue.message}`,
  );
  throw new Error(`${file} has ${faults.length} fault(s):\n${faults.join('\n')}`);
}

/** `[3, 'see']` of a list of entries with ids reads as `gpu › see`. */
function placeInWords(path: readonly PropertyKey[], data: unknown): string {
  if (path.length === 0) return 'the file';
  const [first, ...rest] = path;
  const entry = Array.isArray(data) ? (data as unknown[])[Number(first)] : undefined;
  const id = (entry as { id?: unknown } | null | undefined)?.id;
  const name = typeof id === 'string' ? id : String(first);
  return [name, ...rest.map(String)].join(' › ');
}
