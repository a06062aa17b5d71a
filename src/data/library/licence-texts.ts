const texts: Record<string, string> = import.meta.glob('../../../LICENSES/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The licence texts that go with the site, by the name of their file. */
export const licenceTexts: readonly { readonly file: string; readonly text: string }[] =
  Object.entries(texts).map(([path, text]) => ({
    file: path.slice(path.lastIndexOf('/') + 1),
    text,
  }));
