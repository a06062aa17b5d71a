import type { PowerResult } from '../../../src/data/mlperf/mlperf-result.ts';

let made = 0;

/** A result for tests, with what matters to the test set and a path of its own. */
export function result(given: Partial<PowerResult> = {}): PowerResult {
  made += 1;
  return {
    round: 'v3.1',
    submitter: 'Someone',
    system: `System ${made}`,
    accelerator: 'NVIDIA L4',
    acceleratorCount: 1,
    processor: 'Some processor',
    benchmark: 'resnet50',
    scenario: 'Offline',
    unit: 'samples',
    perSecond: 100,
    watts: 10,
    perJoule: 10,
    path: `mlcommons/results/closed/${made}`,
    ...given,
  };
}
