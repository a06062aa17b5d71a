import { files, type Content } from './content.ts';
import { asRecords, asText, asTexts } from './loose.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** Every objective needs a passage, a challenge and a key point; every named objective must exist. */
export function checkObjectives(content: Content, pages: readonly Page[]): Problem[] {
  const objectives = asRecords(content.course['objectives']).flatMap(({ id }) => asText(id) ?? []);
  const known = new Set(objectives);

  const servedBy: { what: string; uses: { file: string; where: string; ids: string[] }[] }[] = [
    {
      what: 'passage (a <Section objectives="…"> in a lesson)',
      uses: pages.flatMap(({ route, passages }) =>
        passages.map(({ id, objectives: ids }) => ({
          file: sourceOf(route),
          where: `section "${id}"`,
          ids,
        })),
      ),
    },
    {
      what: 'challenge (objectives in a file of content/challenges)',
      uses: content.challenges.map(({ file, data }) => ({
        file,
        where: 'the challenge',
        ids: asTexts(data['objectives']),
      })),
    },
    {
      what: 'key point (keyPoints in content/course.yaml)',
      uses: asRecords(content.course['keyPoints']).map((point) => ({
        file: files.course,
        where: `key point "${asText(point['id']) ?? '?'}"`,
        ids: asTexts(point['objectives']),
      })),
    },
  ];
  const namedByLessons = content.lessons.map(({ file, frontMatter }) => ({
    file,
    where: 'the front matter',
    ids: asTexts(frontMatter['objectives']),
  }));

  const unserved = servedBy.flatMap(({ what, uses }) => {
    const served = new Set(uses.flatMap(({ ids }) => ids));
    return objectives
      .filter((id) => !served.has(id))
      .map((id) => ({ file: files.course, says: `objective ${id} has no ${what}.` }));
  });
  const unknown = [...servedBy.flatMap(({ uses }) => uses), ...namedByLessons].flatMap(
    ({ file, where, ids }) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => ({
          file,
          says: `${where} names objective ${id}, which content/course.yaml does not have.`,
        })),
  );
  const none = known.size === 0 ? [{ file: files.course, says: 'lists no objectives.' }] : [];
  return [...none, ...unserved, ...unknown];
}

/** The file that an author opens to change a page: its lesson, or the page's built file. */
export function sourceOf(route: string): string {
  if (route === '/') return 'content/lessons/overview.mdx';
  const slug = /^\/lessons\/([^/]+)\/$/.exec(route)?.[1];
  if (slug !== undefined) return `content/lessons/${slug}.mdx`;
  return `the page ${route}`;
}
