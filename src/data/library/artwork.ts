import text from '../../../content/artwork.yaml?raw';
import { artworkSchema, type Artwork } from './artwork-schema.ts';
import { contentFiles } from '../read/content-files.ts';
import { readContent } from '../read/read-content.ts';

/** The sets of pictures in the training scenes. */
export const artwork: readonly Artwork[] = readContent('content/artwork.yaml', text, artworkSchema);

/** The licence texts that go with the site, by the name of their file. */
export const licenceTexts: readonly { readonly file: string; readonly text: string }[] =
  contentFiles(
    'LICENSES/*.txt',
    import.meta.glob<string>('../../../LICENSES/*.txt', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(({ name, text: licence }) => ({ file: `${name}.txt`, text: licence }));
