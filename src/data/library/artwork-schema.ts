import { z } from 'zod';
import { id, words } from '../read/content-fields.ts';

/** content/artwork.yaml: who drew the pictures in the training scenes, and under which licence. */
export const artworkSchema = z.array(
  z.strictObject({
    /** The artist's name in the sprite sheet and in the package @iconify-json/<id>. */
    id,
    name: words,
    author: words,
    project: z.url({ protocol: /^https$/ }),
    licence: words,
    /** The licence's text: a file in LICENSES. */
    text: z.string().regex(/^[A-Za-z0-9.-]+\.txt$/, 'the name of a .txt file in LICENSES'),
  }),
);

export type Artwork = z.infer<typeof artworkSchema>[number];
