/** Where an id is used in the lessons, so that the glossary and the references can lead back. */
const files = import.meta.glob<string>('../../../content/lessons/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const slug = (path: string) => path.replace(/^.*\//, '').replace(/\.mdx$/, '');

/** Slugs of the lessons whose text has, for example, `<Term id="pue">`. */
export function lessonsWith(
  component: 'Term' | 'Cite',
  id: string,
  texts: Record<string, string> = files,
): Set<string> {
  const tag = `<${component} id="${id}"`;
  return new Set(
    Object.entries(texts)
      .filter(([, text]) => text.includes(tag))
      .map(([path]) => slug(path)),
  );
}
