import { comparableResults } from '../../data/mlperf/mlperf.ts';
import { packPowerResults } from '../../data/mlperf/mlperf-wire.ts';

/** The results behind the comparison, fetched when a reader scrolls to it. */
export function GET(): Response {
  return Response.json(packPowerResults(comparableResults));
}
