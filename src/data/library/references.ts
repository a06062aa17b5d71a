import text from '../../../content/references.yaml?raw';
import { byId, readContent } from '../read/read-content.ts';
import { referencesSchema, type Reference } from './references-schema.ts';

const file = 'content/references.yaml';
const entries = readContent(file, text, referencesSchema);

/** By author, then year. */
export const references: readonly Reference[] = entries.toSorted(
  (a, b) => a.authors.localeCompare(b.authors, 'en-GB') || a.year - b.year,
);
export const reference = byId(file, entries);
