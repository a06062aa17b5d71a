import { parse } from 'yaml';
import { challengeSchema, type Challenge } from './challenge-schema.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** Turns the path options → 2 into 'option "staff-commuting"', so that an author finds the line. */
function place(raw: unknown, path: PropertyKey[]): string {
  const [list, index] = path;
  if (typeof index !== 'number' || !isRecord(raw)) return '';
  const entries = raw[list as string];
  const entry: unknown = Array.isArray(entries) ? entries[index] : undefined;
  const noun = String(list).replace(/s$/, '');
  const id = isRecord(entry) ? entry.id : undefined;
  return typeof id === 'string' ? `, ${noun} "${id}"` : `, ${noun} ${index + 1}`;
}

function describe(file: string, raw: unknown, issue: Issue): string {
  const field = issue.path.filter((part) => typeof part === 'string').at(-1);
  const plain = issue.message.startsWith('Invalid') && field !== undefined;
  const message = plain ? `"${field}": ${issue.message}` : issue.message;
  return `Challenge "${file}"${place(raw, issue.path)}: ${message}.`;
}

function readYaml(file: string, text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Challenge "${file}" is not readable YAML: ${reason}`, { cause: error });
  }
}

/**
 * A challenge from the text of content/challenges/<file>.yaml.
 * @throws Error with one plain sentence for each thing that is missing or wrong
 */
export function parseChallenge(file: string, text: string): Challenge {
  const raw = readYaml(file, text);
  const result = challengeSchema.safeParse(raw);
  if (!result.success) {
    throw new Error(result.error.issues.map((issue) => describe(file, raw, issue)).join('\n'));
  }
  if (result.data.id !== file) {
    throw new Error(
      `Challenge "${file}": "id" says "${result.data.id}"; it must be the file's name.`,
    );
  }
  return result.data;
}
