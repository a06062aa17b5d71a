import type { Problem } from '../read/problem.ts';
import { idsIn } from '../read/read-mdx.ts';
import { usesOf, type Content } from './content.ts';
import { brokenLink, type Site } from './links.ts';

/** Every challenge that a lesson places exists, and every challenge has its place in a lesson. */
export function checkChallenges({ challenges, lessons }: Content): Problem[] {
  const uses = usesOf(lessons, 'Challenge');
  const placed = new Set(uses.flatMap(({ tag }) => idsIn(tag)));
  const unknown = uses.flatMap(({ file, tag }) =>
    idsIn(tag)
      .filter((id) => !challenges.some(({ name }) => name === id))
      .map((id) => ({
        file,
        line: tag.line,
        says: `places the challenge "${id}", but there is no content/challenges/${id}.yaml.`,
      })),
  );
  // A lesson that cannot be read may well place what seems to be left out.
  if (lessons.some(({ tags }) => tags === undefined)) return unknown;
  const left = challenges
    .filter(({ name }) => !placed.has(name))
    .map(({ file }) => ({ file, says: 'no lesson places this challenge.' }));
  return [...unknown, ...left];
}

/** The passage to reread after a wrong answer must exist. */
export function checkReread(content: Content, site: Site): Problem[] {
  return content.challenges.flatMap(({ file, data: { reread }, lineOf }) => {
    if (reread === undefined) return [];
    // Addresses in content do not know the base that the site is served under.
    const says = brokenLink({ ...site, base: '/' }, '/', reread);
    return says === undefined ? [] : [{ file, line: lineOf(['reread']), says: `reread ${says}` }];
  });
}
