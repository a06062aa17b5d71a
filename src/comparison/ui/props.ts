import type { AxisChoice } from '../selection.ts';
import type { PowerResult } from '../../data/mlperf/mlperf-result.ts';
import type { PowerTable } from '../../data/mlperf/mlperf-wire.ts';

/** What the page hands to the comparison, so that it is complete before its data arrives. */
export interface EfficiencyProps {
  /** The rows of the default axis. */
  start: PowerTable;
  axes: AxisChoice[];
  /** First round of each accelerator model, over all benchmarks. */
  firstRounds: [model: string, round: string][];
  /** Paths of the results that show newer hardware both above and below older hardware. */
  telling: readonly string[];
  lessonRow: PowerResult;
  lessonRowSamplesPerSecond: number;
  /** Address of the whole table. */
  dataUrl: string;
}
