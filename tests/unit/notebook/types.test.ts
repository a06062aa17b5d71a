// Takes long: check:fast leaves this file out.
import { describe, expect, it } from 'vitest';
import { typeFiles } from '../../../src/components/notebook/declarations.ts';
import { CellTypes } from '../../../src/notebook/types/service.ts';

const files = typeFiles();

function typesFor(...codes: string[]): CellTypes {
  const types = new CellTypes(files);
  types.update(codes.map((code, index) => ({ id: String.fromCharCode(97 + index), code })));
  return types;
}

const memory = "import { trainingMemory } from 'joulebook';\n";

describe('the type service', () => {
  it('completes the fields of a result', () => {
    const code = `${memory}const m = trainingMemory({ trainableParameters: 1, activationsPerSample: 1, batchSize: 1, optimizer: 'adam' });\nm.`;
    const labels = typesFor(code).complete('a', code.length);
    expect(labels).toEqual(expect.arrayContaining(['totalBytes', 'peakBytes', 'phases']));
  });

  it('completes the names of cells above, of the module, and the ids of cited numbers', () => {
    const labelsAt = (types: CellTypes, at: number) => types.complete('b', at);
    expect(labelsAt(typesFor('const batch = 3', 'bat'), 3)).toContain('batch');
    const imported = "import { lar } from 'joulebook'";
    expect(labelsAt(typesFor('', imported), 12)).toContain('largestBatch');
    const cited = "figures['']";
    expect(labelsAt(typesFor("import { figures } from 'joulebook'", cited), 9)).toContain(
      'tdp-v100',
    );
  });

  it('explains with our docstrings', () => {
    const code = `${memory}trainingMemory`;
    const hover = typesFor(code).hover('a', code.length - 3);
    expect(code.slice(hover?.from, hover?.to)).toBe('trainingMemory');
    expect(hover?.signature).toContain('TrainingMemoryOutput');
    expect(hover?.words).toMatch(/^Memory to reserve for training, in bytes/);
    expect(typesFor('display').hover('a', 1)?.words).toMatch(/^Shows a value below the cell/);
    expect(typesFor('ba').explain('a', 2, 'console')?.words).toMatch(/^Writes a line/);
  });

  it.each([
    ['const x: string = 3', 'x', "Type 'number' is not assignable to type 'string'."],
    ['batch = 4', 'batch', "Cannot assign to 'batch' because it is an import."],
    ['const y = batc', 'batc', "Cannot find name 'batc'. Did you mean 'batch'?"],
  ])('finds what is wrong in %j', (code, place, message) => {
    const [found] = typesFor('const batch = 3', code).diagnose('b');
    expect(code.slice(found?.from, found?.to)).toBe(place);
    expect(found?.message).toBe(message);
  });

  it('finds what is missing at the end', () => {
    expect(typesFor('const a = {}; a.').diagnose('a')).toEqual([
      { from: 16, to: 16, message: 'Identifier expected.' },
    ]);
  });

  it('lets cells declare a name anew, and follows their changes', () => {
    const types = typesFor('const x = 1', 'const x = "a"', 'x.length');
    expect(['a', 'b', 'c'].flatMap((id) => types.diagnose(id))).toEqual([]);
    types.update([
      { id: 'a', code: 'const x = 1' },
      { id: 'b', code: '' },
      { id: 'c', code: 'x.length' },
    ]);
    expect(types.diagnose('c')).toHaveLength(1);
  });

  it('knows no page and no network', () => {
    expect(typesFor('fetch; document').diagnose('a')).toHaveLength(2);
  });
});
