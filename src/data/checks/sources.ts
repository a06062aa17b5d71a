import { files, type Content } from './content.ts';
import { asText, sourcesIn } from './loose.ts';
import { idsIn, usesOf } from './mdx-uses.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** Every figure has a source, a unit and a year; every source and citation is a known reference. */
export function checkSources(content: Content): Problem[] {
  const known = new Set(content.references.flatMap(({ id }) => asText(id) ?? []));
  const figures = new Set(content.figures.flatMap(({ id }) => asText(id) ?? []));

  const lacking = content.figures.flatMap((figure) =>
    // A source that names no year is dated by when it was read.
    [['source'], ['unit'], ['year', 'read']]
      .filter((fields) => fields.every((field) => (figure[field] ?? '') === ''))
      .map((fields) => ({
        file: files.figures,
        says: `figure "${asText(figure['id']) ?? '?'}" has no ${fields.join(' or ')}.`,
      })),
  );
  const unknownSource = (
    [
      [files.figures, 'figure', content.figures],
      [files.glossary, 'entry', content.glossary],
    ] as const
  ).flatMap(([file, what, entries]) =>
    entries.flatMap((entry) =>
      sourcesIn(entry)
        .filter((source) => !known.has(source))
        .map((source) => ({
          file,
          says: `${what} "${asText(entry['id']) ?? '?'}" names the source "${source}", which ${files.references} does not have.`,
        })),
    ),
  );
  const unknownUse = (name: string, ids: Set<string>, verb: string, file: string): Problem[] =>
    usesOf(content, name).flatMap((use) =>
      idsIn(use)
        .filter((id) => !ids.has(id))
        .map((id) => ({
          file: use.lesson.file,
          says: `${verb} "${id}", which ${file} does not have.`,
        })),
    );
  return [
    ...lacking,
    ...unknownSource,
    ...unknownUse('Cite', known, 'cites', files.references),
    ...unknownUse('Figure', figures, 'shows the figure', files.figures),
  ];
}

/** A reference that nothing cites has lost its passage, or was never needed. */
export function checkUnusedReferences(content: Content, pages: readonly Page[]): Problem[] {
  const used = new Set([
    ...sourcesIn(content.figures),
    ...sourcesIn(content.glossary),
    ...sourcesIn(content.caseStudy),
    ...sourcesIn(content.challenges.map(({ data }) => data)),
    ...usesOf(content, 'Cite').flatMap(idsIn),
    ...pages
      .filter(({ route }) => route !== '/references/')
      .flatMap(({ targets }) =>
        targets.flatMap((target) => /references\/#(.+)$/.exec(target)?.[1] ?? []),
      ),
  ]);
  return content.references
    .flatMap(({ id }) => asText(id) ?? [])
    .filter((id) => !used.has(id))
    .map((id) => ({
      file: files.references,
      says: `reference "${id}" is not cited by any lesson, figure or glossary entry.`,
    }));
}
