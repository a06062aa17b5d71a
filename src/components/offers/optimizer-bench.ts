import { optimizerRuns, type OptimizerRun } from '../../data/runs/optimizer-runs.ts';
import {
  contestantNames,
  contestants,
  rateGrid,
  tunedRates,
  type Contestant,
} from '../../lab/optimizers/contestants.ts';
import { defaultTarget } from '../../lab/optimizers/targets.ts';
import { benchRecording, benchRecordingName } from '../../lab/optimizers/recording.ts';
import { recordedLabel } from '../../lab/shared/recording.ts';
import { followBenchAll } from '../../lab/optimizers/view/bench-view.ts';
import type { BenchProps, TunedRow } from '../../lab/optimizers/ui/props.ts';
import { shippedRecording } from './lab-recordings.ts';

const epochsAt = (optimizer: Contestant, rate: number): (number | null)[] =>
  optimizerRuns
    .filter((run: OptimizerRun) => run.optimizer === optimizer && run.learningRate === rate)
    .map(({ epochsTo }) => epochsTo.get(defaultTarget) ?? null);

/** Null where a seed never got there, for a mean of the others would flatter it. */
function mean(epochs: readonly (number | null)[]): number | null {
  const all = epochs.filter((each) => each !== null);
  if (all.length === 0 || all.length < epochs.length) return null;
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

const tuned: readonly TunedRow[] = contestants.map((optimizer) => ({
  optimizer: contestantNames[optimizer],
  meanEpochs: rateGrid.map((rate) => mean(epochsAt(optimizer, rate))),
  epochsOfSeeds: epochsAt(optimizer, tunedRates[optimizer]).filter((each) => each !== null),
}));

/** What the page hands to the bench. @throws Error when the recorded race cannot be read */
export function benchProps(): BenchProps {
  const recording = shippedRecording(benchRecording, benchRecordingName);
  return {
    recorded: { view: followBenchAll(recording.events), label: recordedLabel(recording) },
    tuned,
  };
}
