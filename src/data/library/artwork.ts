import text from '../../../content/artwork.yaml?raw';
import { artworkSchema, type Artwork } from './artwork-schema.ts';
import { readContent } from '../read/read-content.ts';

/** The sets of pictures in the training scenes. */
export const artwork: readonly Artwork[] = readContent('content/artwork.yaml', text, artworkSchema);
