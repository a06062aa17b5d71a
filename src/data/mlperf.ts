import csv from '../../content/data/mlperf-power.csv?raw';
import { parsePowerResults } from './mlperf-table.ts';

/** Every row of content/data/mlperf-power.csv, checked at build time. */
export const powerResults = parsePowerResults(csv);
