import { newerAndOlderPaths } from '../../data/mlperf/mlperf-picks.ts';
import { powerResults } from '../../data/mlperf/mlperf.ts';
import type { PublishedRow } from '../../lab/transfer/ui/published.ts';

/** The six results of ResNet-50 that part 2 compares, for an order of magnitude. */
export const published: readonly PublishedRow[] = newerAndOlderPaths.map((path) => {
  const row = powerResults.find((result) => result.path === path);
  if (!row) throw new Error(`mlperf-power.csv has no result "${path}"`);
  return {
    system: `${row.system}, MLPerf Inference ${row.round}`,
    work: 'using ResNet-50, 224 × 224 pixels',
    samplesPerJoule: row.perJoule,
  };
});
