import * as estimation from '../../estimation/index.ts';
import type { LessonData } from './lesson-data.ts';
import * as show from './show.ts';

export type Library = typeof import('./module.ts');

/** The values of the module 'joulebook' in a cell. */
export const libraryOf = (data: LessonData): Library => ({ ...estimation, ...show, ...data });
