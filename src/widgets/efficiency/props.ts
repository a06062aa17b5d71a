import type { AxisChoice } from '../../comparison/selection.ts';
import type { PowerResult } from '../../data/mlperf-result.ts';
import type { PowerTable } from '../../data/mlperf-wire.ts';

/** What the page hands to the comparison, so that it is complete before its data arrives. */
export interface EfficiencyProps {
  /** The rows of the default axis. */
  start: PowerTable;
  axes: AxisChoice[];
  /** First round of each accelerator model, over all benchmarks. */
  firstRounds: [model: string, round: string][];
  lessonRow: PowerResult;
  lessonRowSamplesPerSecond: number;
  /** Address of the whole table. */
  dataUrl: string;
}
