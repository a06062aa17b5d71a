import catalogue from '../../../content/data/catalogue.yaml?raw';
import { datasetsSchema, type DatasetEntry } from './datasets-schema.ts';
import { contentFiles } from '../read/content-files.ts';
import { sizeOfCsv } from '../read/csv.ts';
import { readContent } from '../read/read-content.ts';

const texts = contentFiles(
  'content/data/*.csv',
  import.meta.glob<string>('../../../content/data/*.csv', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** A data file of the course, as the data page lists it and as the site serves it. */
export interface Dataset extends DatasetEntry {
  text: string;
  rows: number;
  columns: readonly string[];
  bytes: number;
}

/**
 * Joins the catalogue with the files.
 * @throws Error that names a file without an entry, or an entry without a file
 */
export function joinDatasets(
  entries: readonly DatasetEntry[],
  files: Readonly<Record<string, string>>,
): Dataset[] {
  const stray = Object.keys(files).find((name) => !entries.some(({ file }) => file === name));
  if (stray) throw new Error(`content/data/${stray} has no entry in content/data/catalogue.yaml`);
  return entries.map((entry) => {
    const text = files[entry.file];
    if (text === undefined)
      throw new Error(`content/data/catalogue.yaml: there is no file "${entry.file}"`);
    const bytes = new TextEncoder().encode(text).length;
    return { ...entry, text, ...sizeOfCsv(text), bytes };
  });
}

/** Every data file of the course. */
export const datasets: readonly Dataset[] = joinDatasets(
  readContent('content/data/catalogue.yaml', catalogue, datasetsSchema),
  Object.fromEntries(texts.map(({ name, text }) => [`${name}.csv`, text])),
);
