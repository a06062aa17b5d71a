/** What a lesson places in its text: challenges, runnable cells, terms and citations. */
import type { Challenge } from '../challenges/challenge-schema.ts';
import { idsIn, textIn, type Tag } from '../read/read-mdx.ts';

/** A lesson with the components that its text places. */
export interface PlacedIn {
  /** Slug of the lesson. */
  lesson: string;
  tags: readonly Tag[];
}

/** A runnable cell of a lesson. */
export interface LessonCell {
  id: string;
  title: string;
  /** Slug of the lesson. */
  lesson: string;
  code: string;
}

/** The ids that a lesson gives to a component, in order, each once. */
export const placedIds = (tags: readonly Tag[], component: string): string[] => [
  ...new Set(tags.filter(({ name }) => name === component).flatMap(idsIn)),
];

/** Minutes of practice that a lesson offers beyond its own. */
export function practiceMinutes(ids: readonly string[], challenges: readonly Challenge[]): number {
  return challenges
    .filter(({ id, practice }) => practice === true && ids.includes(id))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Slugs of the lessons whose text has, for example, `<Term id="pue">`. */
export const lessonsPlacing = (
  lessons: readonly PlacedIn[],
  component: 'Term' | 'Cite',
  id: string,
): Set<string> =>
  new Set(
    lessons
      .filter(({ tags }) => placedIds(tags, component).includes(id))
      .map(({ lesson }) => lesson),
  );

/** The cells of one lesson, in order; a cell without code has an empty one. */
export const cellsIn = ({ lesson, tags }: PlacedIn): LessonCell[] =>
  tags
    .filter(({ name }) => name === 'Cell')
    .map((tag) => ({
      id: textIn(tag, 'id'),
      title: textIn(tag, 'title'),
      lesson,
      code: tag.code ?? '',
    }));
