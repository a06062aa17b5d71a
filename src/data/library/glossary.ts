import text from '../../../content/glossary.yaml?raw';
import { glossarySchema, type GlossaryEntry } from './glossary-schema.ts';
import { byId, readContent } from '../read/read-content.ts';

const file = 'content/glossary.yaml';
const entries = readContent(file, text, glossarySchema);

/** In alphabetical order, upper and lower case alike. */
export const glossary: readonly GlossaryEntry[] = entries.toSorted((a, b) =>
  a.term.localeCompare(b.term, 'en-GB'),
);
export const glossaryEntry = byId(file, entries);
