import text from '../../../content/figures.yaml?raw';
import { byId } from '../read/by-id.ts';
import { figuresSchema, type CitedFigure } from './figures-schema.ts';
import { readContent } from '../read/read-content.ts';

const file = 'content/figures.yaml';

export const figures: readonly CitedFigure[] = readContent(file, text, figuresSchema);
export const figure = byId(file, figures);
