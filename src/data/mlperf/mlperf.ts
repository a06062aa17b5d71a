import csv from '../../../content/data/mlperf-power.csv?raw';
import { lessonRowPath, unitInDoubt } from './mlperf-picks.ts';
import type { PowerResult } from './mlperf-result.ts';
import { parsePowerResults } from './mlperf-table.ts';

/** Every row of content/data/mlperf-power.csv, checked at build time. */
export const powerResults: readonly PowerResult[] = parsePowerResults(csv);

/** The rows that the comparison shows: those whose unit is sure. */
export const comparableResults: readonly PowerResult[] = powerResults.filter(
  ({ benchmark }) => !unitInDoubt.includes(benchmark),
);

/** @throws Error when there is no such result */
export function powerResultAt(path: string): PowerResult {
  const row = powerResults.find((result) => result.path === path);
  if (!row) throw new Error(`mlperf-power.csv has no result "${path}"`);
  return row;
}

/** The row behind the lesson's 9.89, in tokens per joule. */
export const lessonRow = powerResultAt(lessonRowPath);
