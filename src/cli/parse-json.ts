import { InputError } from '../estimation/input-error.ts';

/** Reads JSON. @throws InputError with the parser's own words about the place. */
export function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message.replaceAll(/\s+/g, ' ')})` : '';
    throw new InputError(field, text, `JSON, e.g. {"batchSize": 32}${why}`);
  }
}
