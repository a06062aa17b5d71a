import { isRecord } from '../kit/is-record.ts';
import { decodeText, readBytes, type BlobLike } from './blob.ts';
import { ModelFileError, shown } from './error.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Descriptions of the largest networks stay below 20 MB; more would only freeze the page. */
const MOST_BYTES = 100_000_000;

export async function readJson(file: BlobLike): Promise<Json> {
  if (file.size > MOST_BYTES) {
    throw new ModelFileError(
      'This JSON file is larger than 100 MB: too large for a description of a network.',
    );
  }
  return parseJson(decodeText(await readBytes(file, 0, file.size)), 'The file');
}

/** @throws ModelFileError unless the text is a JSON object */
export function parseJson(text: string, owner: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ModelFileError(`${owner} should be JSON, but it is cut off or damaged.`);
  }
  return recordIn(value, owner);
}

export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const wholeOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) ? (value as number) : undefined;

const wrong = (owner: string, what: string, value: unknown) =>
  new ModelFileError(`${owner} should be ${what}, but is ${shown(value ?? 'missing')}.`);

/** @throws ModelFileError */
export function recordIn(value: unknown, owner: string): Json {
  if (!isRecord(value)) throw wrong(owner, 'an object', value);
  return value;
}

/** @throws ModelFileError */
export function listIn(value: unknown, owner: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(owner, 'a list', value);
  return value;
}

/** @throws ModelFileError */
export function textIn(value: unknown, owner: string): string {
  if (typeof value !== 'string') throw wrong(owner, 'a text', value);
  return value;
}
