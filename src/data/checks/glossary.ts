import { files, type Content } from './content.ts';
import { asText, asTexts } from './loose.ts';
import { idsIn, usesOf } from './mdx-uses.ts';
import type { Problem } from './problem.ts';

/** Glossary entries have an id of their own, and every term that is used or referred to exists. */
export function checkGlossary(content: Content): Problem[] {
  const ids = content.glossary.flatMap(({ id }) => asText(id) ?? []);
  const known = new Set(ids);
  const repeated = [...known]
    .filter((id) => ids.filter((other) => other === id).length > 1)
    .map((id) => ({ file: files.glossary, says: `has more than one entry "${id}".` }));
  const see = content.glossary.flatMap((entry) =>
    asTexts(entry['see'])
      .filter((other) => !known.has(other))
      .map((other) => ({
        file: files.glossary,
        says: `entry "${asText(entry['id']) ?? '?'}" says to see "${other}", which is not an entry.`,
      })),
  );
  const used = usesOf(content, 'Term').flatMap((use) =>
    idsIn(use)
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: use.lesson.file,
        says: `uses the term "${id}", but the glossary has no such entry.`,
      })),
  );
  return [...repeated, ...see, ...used];
}
