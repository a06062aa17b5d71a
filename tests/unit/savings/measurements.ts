import { readFileSync } from 'node:fs';
import type { Measurements } from '../../../src/data/zeus/measurements.ts';
import { parseEpochPower } from '../../../src/data/zeus/epoch-power.ts';
import { parseTargetRuns } from '../../../src/data/zeus/target-runs.ts';
import { cards, workloads } from '../../../src/data/zeus/workloads.ts';

const text = (name: string) => readFileSync(`content/data/${name}-zeus.csv`, 'utf8');

/** The files that the course ships. */
export const powerText = text('measured-epoch-power');
export const targetText = text('measured-epochs-to-target');
export const all: Measurements = {
  power: parseEpochPower(powerText),
  targets: parseTargetRuns(targetText),
};

export const subjects = workloads.flatMap(({ id: workload }) =>
  cards.map(({ id: card }) => ({ workload, card })),
);
