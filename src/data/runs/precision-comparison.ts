import { type Spread, spreadOf } from './lab-comparison.ts';
import type { PrecisionRun } from './precision-runs.ts';

export interface FormatScores {
  readonly format: PrecisionRun['format'];
  readonly validation: Spread;
  readonly newArtist: Spread;
  /** Change of the validation IoU against FP32 of the same seed. */
  readonly change: Spread;
  /** Means over the seeds; null for training. */
  readonly bytes: number | null;
  readonly gzipBytes: number | null;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : spreadOf(known).mean;
}

/** Each format of one use over its seeds, in the order of the file. */
export function formatScores(
  runs: readonly PrecisionRun[],
  use: PrecisionRun['use'],
): FormatScores[] {
  const own = runs.filter((run) => run.use === use);
  const whole = new Map(
    own.filter(({ format }) => format === 'fp32').map((run) => [run.seed, run.validationIou]),
  );
  return [...new Set(own.map(({ format }) => format))].map((format) => {
    const rows = own.filter((run) => run.format === format);
    const changes = rows.map(({ seed, validationIou }) => {
      const before = whole.get(seed);
      if (before === undefined) {
        throw new Error(`precision-runs.csv has no "${use}" in fp32 with seed ${seed}.`);
      }
      return validationIou - before;
    });
    return {
      format,
      validation: spreadOf(rows.map(({ validationIou }) => validationIou)),
      newArtist: spreadOf(rows.map(({ newArtistIou }) => newArtistIou)),
      change: spreadOf(changes),
      bytes: mean(rows.map(({ bytes }) => bytes)),
      gzipBytes: mean(rows.map(({ gzipBytes }) => gzipBytes)),
    };
  });
}
