import type { Problem } from '../read/problem.ts';
import { wordsIn } from '../read/read-mdx.ts';
import { files, type Content } from './content.ts';
import type { Page } from './page.ts';

/** Something that says which objectives it serves, and where it says so. */
interface Naming {
  file: string;
  line?: number | undefined;
  where: string;
  ids: readonly string[];
}

/** Every objective needs a challenge and a key point; every named objective must exist. */
export function checkObjectives(content: Content): Problem[] {
  const { course, challenges, lessons } = content;
  const known = knownIn(content);
  const byChallenges = challenges.flatMap(({ file, data: { objectives = [] }, lineOf }) => ({
    file,
    line: lineOf(['objectives']),
    where: 'the challenge',
    ids: objectives,
  }));
  const byKeyPoints = (course.data.keyPoints ?? []).map(({ id, objectives }, index) => ({
    file: files.course,
    line: course.lineOf(['keyPoints', index, 'objectives']),
    where: `key point "${id}"`,
    ids: objectives,
  }));
  const byLessons = lessons.flatMap(({ file, data, tags = [], lineOf }): Naming[] => [
    {
      file,
      line: lineOf(['objectives']),
      where: 'the front matter',
      ids: data.objectives ?? [],
    },
    ...tags.map((tag) => ({
      file,
      line: tag.line,
      where: `<${tag.name}>`,
      ids: wordsIn(tag, 'objectives'),
    })),
  ]);
  // A challenge whose objectives cannot be read may serve any of them.
  const allRead = challenges.every(({ data }) => data.objectives !== undefined);
  return [
    ...unknownIn([...byChallenges, ...byKeyPoints, ...byLessons], known),
    ...(allRead
      ? unserved(content, byChallenges, 'challenge (objectives in a file of content/challenges)')
      : []),
    ...(course.data.keyPoints
      ? unserved(content, byKeyPoints, 'key point (keyPoints in content/course.yaml)')
      : []),
  ];
}

/** Every objective needs a passage in a page, and passages name only objectives that exist. */
export function checkPassages(content: Content, pages: readonly Page[]): Problem[] {
  const passages = pages.flatMap(({ route, passages: some }) =>
    some.map(({ id, objectives: ids }) => ({
      file: sourceOf(route),
      where: `section "${id}"`,
      ids,
    })),
  );
  return [
    ...unknownIn(passages, knownIn(content)),
    ...unserved(content, passages, 'passage (a <Section objectives="…"> in a lesson)'),
  ];
}

/** The ids of the objectives; undefined where the course does not say them. */
const knownIn = ({ course }: Content): Set<string> | undefined =>
  course.data.objectives && new Set(course.data.objectives.map(({ id }) => id));

function unserved(content: Content, by: readonly Naming[], what: string): Problem[] {
  const served = new Set(by.flatMap(({ ids }) => ids));
  const { file, data, lineOf } = content.course;
  return (data.objectives ?? []).flatMap(({ id }, index) => {
    if (served.has(id)) return [];
    return [{ file, line: lineOf(['objectives', index]), says: `objective ${id} has no ${what}.` }];
  });
}

function unknownIn(namings: readonly Naming[], known: Set<string> | undefined): Problem[] {
  if (!known) return [];
  return namings.flatMap(({ file, line, where, ids }) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({
        file,
        line,
        says: `${where} names objective ${id}, which content/course.yaml does not have.`,
      })),
  );
}

/** The file that an author opens to change a page: its lesson, or the page's built file. */
export function sourceOf(route: string): string {
  if (route === '/') return 'content/lessons/overview.mdx';
  const slug = /^\/lessons\/([^/]+)\/$/.exec(route)?.[1];
  if (slug !== undefined) return `content/lessons/${slug}.mdx`;
  return `the page ${route}`;
}
