import type { PowerResult } from './mlperf-result.ts';

/** The table as the site sends it: a header and rows of bare values, a third of the size of objects. */
export interface PowerTable {
  columns: string[];
  rows: (string | number | null)[][];
}

const columns = [
  'round',
  'submitter',
  'system',
  'accelerator',
  'acceleratorCount',
  'processor',
  'benchmark',
  'scenario',
  'unit',
  'perSecond',
  'watts',
  'perJoule',
  'path',
] as const satisfies (keyof PowerResult)[];

export function packPowerResults(results: readonly PowerResult[]): PowerTable {
  return { columns: [...columns], rows: results.map((row) => columns.map((name) => row[name])) };
}

/** The results in a received table. Throws when it is not the table this page was built with. */
export function unpackPowerResults(received: unknown): PowerResult[] {
  const table = received as Partial<PowerTable> | null;
  if (!table || String(table.columns) !== String(columns) || !Array.isArray(table.rows))
    throw new Error('The list of results has an unknown form. Reload the page.');
  return table.rows.map(
    (values) =>
      Object.fromEntries(
        columns.map((name, index) => [name, values[index]]),
      ) as unknown as PowerResult,
  );
}
