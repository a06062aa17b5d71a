import { describe, expect, it } from 'vitest';
import { datasets, joinDatasets } from '../../../../src/data/library/datasets.ts';

describe('the catalogue of data files', () => {
  it('lists every file with rows, and a commit or a public page for each source', () => {
    expect(datasets.map(({ file, rows }) => [file, rows])).toContainEqual([
      'mlperf-power.csv',
      830,
    ]);
    for (const { rows, sources } of datasets) {
      expect(rows).toBeGreaterThan(0);
      for (const { name, commit } of sources)
        if (name.includes('/')) expect(commit).toMatch(/^[0-9a-f]{7,40}$/);
    }
  });

  it('keeps the provenance of every row in the row', () => {
    for (const { columns } of datasets)
      expect(columns.includes('provenance') || columns.includes('result_path')).toBe(true);
  });

  it('names a file without an entry, and an entry without a file', () => {
    expect(() => joinDatasets([], { 'new.csv': 'a\n1' })).toThrow(
      'content/data/new.csv has no entry',
    );
    const [entry] = datasets;
    if (!entry) throw new Error('the catalogue is empty');
    expect(() => joinDatasets([entry], {})).toThrow(`no file "${entry.file}"`);
  });
});
