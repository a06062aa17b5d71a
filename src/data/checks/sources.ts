import { files, type Content } from './content.ts';
import { asText, sourcesIn } from './loose.ts';
import { idsIn, usesOf } from './mdx-uses.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** Every figure has a source, unit and year; every source and citation is a known reference. */
export function checkSources(content: Content): Problem[] {
  const known = new Set(content.references.flatMap(({ id }) => asText(id) ?? []));
  const figures = new Set(content.figures.flatMap(({ id }) => asText(id) ?? []));

  const lacking = content.figures.flatMap((figure) =>
    ['source', 'unit', 'year']
      .filter((field) => figure[field] === undefined || figure[field] === null)
      .map((field) => ({
        file: files.figures,
        says: `figure "${asText(figure['id']) ?? '?'}" has no ${field}.`,
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
