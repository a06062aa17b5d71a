/** The runnable cells of the lessons, as their MDX has them. */
export interface LessonCell {
  id: string;
  title: string;
  /** Slug of the lesson. */
  lesson: string;
  code: string;
}

const cell = /^<Cell\s+([^>]*)>\s*^```ts\n([\s\S]*?)^```\s*^<\/Cell>/gm;
const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** The cells of one lesson, in order. */
export const parseCells = (lesson: string, body: string): LessonCell[] =>
  [...body.matchAll(cell)].map(([, attributes = '', code = '']) => ({
    id: attribute(attributes, 'id'),
    title: attribute(attributes, 'title'),
    lesson,
    code: code.replace(/\n$/, ''),
  }));
