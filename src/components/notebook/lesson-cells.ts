import { parseCells, type LessonCell } from '../../data/course/cells.ts';

const files = import.meta.glob<string>('../../../content/lessons/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const cells: readonly LessonCell[] = Object.entries(files).flatMap(([path, body]) =>
  parseCells(path.replace(/^.*\//, '').replace(/\.mdx$/, ''), body),
);

/** All cells of the lesson that has the cell `id`, in order. Throws where there is none. */
export function cellsBeside(id: string): readonly LessonCell[] {
  const found = cells.find((cell) => cell.id === id);
  if (!found)
    throw new Error(`<Cell id="${id}"> needs a title and one \`\`\`ts fence between its tags.`);
  return cells.filter(({ lesson }) => lesson === found.lesson);
}
