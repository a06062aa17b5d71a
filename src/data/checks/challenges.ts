import type { Content } from './content.ts';
import { brokenLink, type Site } from './links.ts';
import { asText } from './loose.ts';
import { idsIn, usesOf } from './mdx-uses.ts';
import type { Problem } from './problem.ts';

/** Every challenge that a lesson places exists, and every challenge has its place in a lesson. */
export function checkChallenges(content: Content): Problem[] {
  const ids = content.challenges.map(({ name, data }) => asText(data['id']) ?? name);
  const uses = usesOf(content, 'Challenge');
  const placed = new Set(uses.flatMap(idsIn));

  const unknown = uses.flatMap((use) =>
    idsIn(use)
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        file: use.lesson.file,
        says: `places the challenge "${id}", but there is no content/challenges/${id}.yaml.`,
      })),
  );
  const odd = content.challenges.flatMap(({ name, file, data }) => {
    const id = asText(data['id']);
    if (id === undefined) return [{ file, says: 'has no id.' }];
    if (id !== name) return [{ file, says: `has the id "${id}"; file name and id must agree.` }];
    return placed.has(id) ? [] : [{ file, says: 'no lesson places this challenge.' }];
  });
  return [...unknown, ...odd];
}

/** The passage to reread after a wrong answer must exist. */
export function checkReread(content: Content, site: Site): Problem[] {
  return content.challenges.flatMap(({ file, data }) => {
    const reread = asText(data['reread']);
    if (reread === undefined) return [{ file, says: 'has no reread: the passage to read again.' }];
    // Addresses in content do not know the base that the site is served under.
    const says = brokenLink({ ...site, base: '/' }, '/', reread);
    return says === undefined ? [] : [{ file, says: `reread ${says}` }];
  });
}
