/** The texts of the lessons, read once for a build: where a word, a work or a cell stands. */
import { contentFiles } from '../read/content-files.ts';
import { tagsOf } from '../read/read-mdx.ts';
import { cellsIn, lessonsPlacing, placedIds, type LessonCell, type PlacedIn } from './placed.ts';

const lessons: readonly PlacedIn[] = contentFiles(
  'content/lessons/*.mdx',
  import.meta.glob<string>('../../../content/lessons/*.mdx', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(({ name, text }) => ({
  lesson: name,
  tags: tagsOf(`content/lessons/${name}.mdx`, text),
}));

/** Slugs of the lessons that use a word of the glossary or cite a work. */
export const lessonsWith = (component: 'Term' | 'Cite', id: string): Set<string> =>
  lessonsPlacing(lessons, component, id);

/** Ids of the challenges that a lesson places, in order, each once. */
export const challengesOf = (lesson: string): string[] =>
  placedIds(lessons.find((each) => each.lesson === lesson)?.tags ?? [], 'Challenge');

/**
 * All cells of the lesson that has the cell `id`, in order.
 * @throws Error where there is none
 */
export function cellsBeside(id: string): readonly LessonCell[] {
  const cells = lessons.map(cellsIn).find((some) => some.some((cell) => cell.id === id));
  if (!cells?.every(({ title, code }) => title !== '' && code !== ''))
    throw new Error(`<Cell id="${id}"> needs a title and one \`\`\`ts fence between its tags.`);
  return cells;
}
