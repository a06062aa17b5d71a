import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typeFiles } from '../../../src/components/notebook/declarations.ts';
import { lessonData } from '../../../src/components/notebook/lesson-data.ts';
import { cellsIn } from '../../../src/data/course/placed.ts';
import { tagsOf } from '../../../src/data/read/read-mdx.ts';
import { runCells } from '../../../src/notebook/running/run-cells.ts';
import type { RunEvent } from '../../../src/notebook/protocol.ts';
import { libraryOf } from '../../../src/notebook/library/library.ts';
import { CellTypes } from '../../../src/notebook/types/service.ts';

const lessons = globSync('content/lessons/*.mdx').map((file) => ({
  file,
  cells: cellsIn({ lesson: file, tags: tagsOf(file, readFileSync(file, 'utf8')) }),
}));
const files = typeFiles();

describe.each(lessons.filter(({ cells }) => cells.length > 0))(
  'the cells of $file',
  ({ cells }) => {
    it('have no error of type', () => {
      const types = new CellTypes(files);
      types.update(cells);
      expect(cells.flatMap(({ id }) => types.diagnose(id))).toEqual([]);
    });

    it('run, show something, and fit into their box', async () => {
      const events: RunEvent[] = [];
      await runCells({ cells, wanted: cells.map(({ id }) => id) }, lessonData, (event) =>
        events.push(event),
      );
      expect(events.filter((event) => event.type === 'end' && event.error)).toEqual([]);
      const shown = events.flatMap((event) => (event.type === 'output' ? event.id : []));
      expect([...new Set(shown)]).toEqual(cells.map(({ id }) => id));
      const widest = 74;
      expect(
        cells.flatMap(({ code }) => code.split('\n')).filter((line) => line.length > widest),
      ).toEqual([]);
    });
  },
);

describe('the cells of the course', () => {
  const cells = lessons.flatMap((lesson) => lesson.cells);

  it('have an id of their own and a title', () => {
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    for (const { id, title } of cells) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(title).not.toBe('');
    }
  });

  it('import what the types promise', () => {
    const offered = Object.keys(libraryOf(lessonData)).sort();
    const types = new CellTypes(files);
    const code = 'import * as all from "joulebook"; all.';
    types.update([{ id: 'a', code }]);
    const promised = types.complete('a', code.length);
    expect(promised.sort()).toEqual(offered);
  });
});
