import { CONFIDENCES, type Confidence } from '../types.ts';
import type { Row } from './standing.ts';

/** How first answers came out for one level of confidence. */
export interface Calibration {
  confidence: Confidence;
  right: number;
  wrong: number;
}

/** Confidence against result, over the first answers for which it was given. */
export function calibration(rows: readonly Row[]): Calibration[] {
  return CONFIDENCES.map((confidence) => {
    const said = rows.filter((row) => row.firstConfidence === confidence);
    const right = said.filter(({ atOnce }) => atOnce).length;
    return { confidence, right, wrong: said.length - right };
  });
}

/** What the table says in a sentence; empty where confidence was never given. */
export function calibrationWords(table: readonly Calibration[]): string {
  const of = (name: Confidence) => table.find(({ confidence }) => confidence === name);
  const [sure, guessing] = [of('sure'), of('guessing')];
  if (!sure || !guessing) return '';
  const given = [sure, guessing].reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  if (given === 0) return '';
  if (sure.wrong > 0) {
    const times = sure.wrong === 1 ? 'Once' : `${sure.wrong} times`;
    return `${times} you were sure and the first answer was wrong. Reread those first.`;
  }
  if (guessing.right > guessing.wrong) return 'Your guesses are better than you think.';
  return 'You know well what you know.';
}
