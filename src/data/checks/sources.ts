import type { Problem } from '../read/problem.ts';
import { idsIn } from '../read/read-mdx.ts';
import { files, idsOf, usesOf, type Content, type Entries } from './content.ts';
import type { Page } from './page.ts';

/** Glossary, references and figures have no entry twice, and every id that points to one is known. */
export function checkSources(content: Content): Problem[] {
  const { glossary, references, figures } = content;
  const works = idsOf(references);
  return [
    ...[glossary, references, figures].flatMap(repeatedIds),
    ...unknownSources(figures, 'figure', works),
    ...unknownSources(glossary, 'entry', works),
    ...unknownCited(content, 'Term', idsOf(glossary), (id) => ({
      says: `uses the term "${id}", but the glossary has no such entry.`,
    })),
    ...unknownCited(content, 'Cite', works, (id) => ({
      says: `cites "${id}", which ${files.references} does not have.`,
    })),
    ...unknownCited(content, 'Figure', idsOf(figures), (id) => ({
      says: `shows the figure "${id}", which ${files.figures} does not have.`,
    })),
    ...unknownInCase(content),
  ];
}

/** An id may stand only once: a link to it could not tell two apart. */
function repeatedIds({ file, data = [], lineOf }: Entries<{ id: string }>): Problem[] {
  return data.flatMap(({ id }, index) => {
    const first = data.findIndex((entry) => entry.id === id);
    if (id === undefined || first === index) return [];
    return [{ file, line: lineOf([index]), says: `has more than one entry "${id}".` }];
  });
}

function unknownSources(
  { file, data = [], lineOf }: Entries<{ id: string; source?: string | undefined }>,
  what: string,
  known: Set<string> | undefined,
): Problem[] {
  return data.flatMap(({ id = '?', source }, index) => {
    if (source === undefined || !known || known.has(source)) return [];
    const says = `${what} "${id}" names the source "${source}", which ${files.references} does not have.`;
    return [{ file, line: lineOf([index, 'source']), says }];
  });
}

/** Tags that point to nothing. Where the list itself cannot be read, nothing can be said of them. */
function unknownCited(
  { lessons, guides }: Content,
  name: string,
  known: Set<string> | undefined,
  say: (id: string) => { says: string },
): Problem[] {
  if (!known) return [];
  return usesOf([...lessons, ...guides], name).flatMap(({ file, tag }) =>
    idsIn(tag)
      .filter((id) => !known.has(id))
      .map((id) => ({ file, line: tag.line, ...say(id) })),
  );
}

/** The case cites its amounts: every `figure: id` in it is a cited number. */
function unknownInCase({ caseStudy: { file, data, lineOf }, figures }: Content): Problem[] {
  const known = idsOf(figures);
  if (!known) return [];
  return citedIn(data)
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      file,
      line: lineOf(path),
      says: `names the figure "${id}", which ${files.figures} does not have.`,
    }));
}

type Cited = { id: string; path: (string | number)[] };

const citedIn = (value: unknown, path: (string | number)[] = []): Cited[] => {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, isList ? Number(key) : key];
    return key === 'figure' && typeof inner === 'string'
      ? [{ id: inner, path: here }]
      : citedIn(inner, here);
  });
};

/** A reference that nothing cites has lost its passage, or was never needed. */
export function checkUnusedReferences(content: Content, pages: readonly Page[]): Problem[] {
  const { references, figures, glossary, lessons, guides, presetSources } = content;
  const used = new Set([
    ...[...(figures.data ?? []), ...(glossary.data ?? [])].map(({ source }) => source),
    ...presetSources,
    ...usesOf([...lessons, ...guides], 'Cite').flatMap(({ tag }) => idsIn(tag)),
    ...pages
      .filter(({ route }) => route !== '/references/')
      .flatMap(({ targets }) =>
        targets.flatMap((target) => /references\/#(.+)$/.exec(target)?.[1] ?? []),
      ),
  ]);
  return (references.data ?? []).flatMap(({ id }, index) => {
    if (id === undefined || used.has(id)) return [];
    const says = `reference "${id}" is not cited by any lesson, figure or glossary entry.`;
    return [{ file: references.file, line: references.lineOf([index]), says }];
  });
}
