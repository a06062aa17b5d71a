import text from '../../content/figures.yaml?raw';
import { byId } from './by-id.ts';
import { figuresSchema, type CitedFigure } from './figures-schema.ts';
import { readContent } from './read-content.ts';

const file = 'content/figures.yaml';

export const figures: readonly CitedFigure[] = readContent(file, text, figuresSchema);
export const figure = byId(file, figures);
