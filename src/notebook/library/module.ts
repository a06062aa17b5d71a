/** Everything that `import { … } from 'joulebook'` offers in a cell, for the types. */
import type { LessonData } from './lesson-data.ts';

export * from '../../estimation/index.ts';
export { barChart, lineChart, quantity, table } from './show.ts';
export type {
  CaseNetwork,
  CasePlan,
  CitedAmount,
  GridRow,
  MiguelsCase,
  PowerRow,
} from './lesson-data.ts';

/** Results of MLPerf Inference with measured power, from the lesson's table. */
export declare const powerResults: LessonData['powerResults'];
/** Carbon intensity of electricity by country (Our World in Data and Ember, from CodeCarbon). */
export declare const grids: LessonData['grids'];
/** The numbers that the lessons cite, by id: `figures['tdp-v100']`. */
export declare const figures: LessonData['figures'];
/** Miguel's job: the three networks, the batch size and the number of pictures. Constructed. */
export declare const miguel: LessonData['miguel'];
