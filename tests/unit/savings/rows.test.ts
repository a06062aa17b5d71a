import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  batchRows,
  leastEnergy,
  mostWork,
  capRows,
  fastestCap,
  leanestCap,
  hardest,
  stoppingSaves,
  stopRows,
} from '../../../src/savings/batch-rows.ts';
import { epochsTo, reachedTargets } from '../../../src/savings/reached.ts';
import { measuredFor, type Choice } from '../../../src/savings/selection.ts';
import { defaultChoice } from '../../../src/savings/state.ts';
import { all, subjects } from './measurements.ts';

const resnet: Choice = {
  workload: 'resnet50-imagenet',
  card: 'v100',
  batch: 256,
  capWatts: 250,
  target: 60,
};
const shufflenet: Choice = { ...resnet, workload: 'shufflenet-cifar100' };

describe('batch size', () => {
  it('gives the images per joule that are known of ResNet-50 on a V100', () => {
    const rows = batchRows(measuredFor(all, resnet), resnet);
    const of = (batch: number) => rows.find((row) => row.batch === batch)?.workPerEnergy;
    expect(of(8)).toBeCloseTo(0.985, 3);
    expect(of(256)).toBeCloseTo(1.655, 3);
  });

  it('that does most for a joule needs more energy for the result (ShuffleNet)', () => {
    const rows = batchRows(measuredFor(all, shufflenet), shufflenet);
    const [most, least] = [mostWork(rows), leastEnergy(rows)];
    expect(most?.batch).toBe(2048);
    expect(least?.batch).toBe(128);
    expect(least?.kilowattHoursToTarget).toBeCloseTo((19 * 17.15 * 123.1) / 3.6e6, 4);
    expect(most?.kilowattHoursToTarget).toBeGreaterThan(5 * (least?.kilowattHoursToTarget ?? 0));
  });
});

describe('power cap', () => {
  const rows = capRows(measuredFor(all, resnet), resnet);
  const at = (watts: number) => rows.find(({ capWatts }) => capWatts === watts);

  it('of 175 W saves 17.2 % of the energy for 9.6 % more time', () => {
    expect(at(175)?.energyRatio).toBeCloseTo(1 - 0.172, 3);
    expect(at(175)?.timeRatio).toBeCloseTo(1.096, 3);
    expect(at(250)).toMatchObject({ timeRatio: 1, energyRatio: 1 });
  });

  it('is fastest at the top and leanest in between', () => {
    expect(fastestCap(rows)?.capWatts).toBe(250);
    expect(leanestCap(rows)?.capWatts).toBe(150);
    expect(at(100)?.kilowattHoursPerEpoch).toBeGreaterThan(at(150)?.kilowattHoursPerEpoch ?? 0);
  });
});

describe('epochs to a target', () => {
  const runs = (...epochs: (number | null)[]) => ({
    targets: [50],
    runs: epochs.map((epoch) => ({ batch: 8, epochs: [epoch] })),
  });

  it.each([
    [[3, 1, 2], { median: 2, fewest: 1, most: 3, reachedBy: 3 }],
    [[4, 1, 3, 2], { median: 2, fewest: 1, most: 4, reachedBy: 4 }],
    [[5, null, 3], { median: 5, fewest: 3, most: 5, reachedBy: 2 }],
    [[5, null, null], { median: undefined, fewest: 5, most: 5, reachedBy: 1 }],
    [[null], { median: undefined, fewest: undefined, reachedBy: 0 }],
    [[], { median: undefined, runs: 0 }],
  ])('of runs with %j', (epochs, expected) => {
    expect(epochsTo(runs(...epochs), 8, 50)).toMatchObject(expected);
  });

  it('are what the lesson cites', () => {
    const figures = parse(readFileSync('content/figures.yaml', 'utf8')) as {
      id: string;
      low: number;
      high: number;
    }[];
    const { runs: measured } = measuredFor(all, shufflenet);
    for (const target of [60, 65]) {
      const cited = figures.find(({ id }) => id === `shufflenet-${target}`);
      expect(cited).toMatchObject({
        low: epochsTo(measured, 256, target).fewest,
        high: epochsTo(measured, 256, target).most,
      });
    }
  });

  it('never fall from a target to a harder one', () => {
    for (const subject of subjects) {
      const { runs: measured } = measuredFor(all, subject);
      for (const { epochs } of measured.runs) {
        const known = epochs.filter((epoch) => epoch !== null);
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }
    }
  });
});

describe('stopping early', () => {
  it('saves the share of the epochs that are not run', () => {
    const measured = measuredFor(all, shufflenet);
    const rows = stopRows(measured, shufflenet);
    expect(hardest(rows)).toMatchObject({ target: 65, reached: { median: 218 } });
    const saved = stoppingSaves(measured, shufflenet);
    expect(saved?.fractionSaved).toBeCloseTo(1 - 30 / 218, 10);
    expect(saved?.epochsSaved).toBe(188);
    const row = rows.find(({ target }) => target === 60);
    expect(saved?.kilowattHoursSaved).toBeCloseTo(
      (hardest(rows)?.kilowattHours ?? 0) - (row?.kilowattHours ?? 0),
      9,
    );
  });
});

describe('where a reader begins', () => {
  it.each(subjects)('$workload on $card has a curve in all three pictures', (subject) => {
    const choice = defaultChoice(all, subject);
    const measured = measuredFor(all, choice);
    const row = batchRows(measured, choice).find(({ batch }) => batch === choice.batch);
    expect(row?.kilowattHoursToTarget).toBeGreaterThan(0);
    expect(capRows(measured, choice).map(({ capWatts }) => capWatts)).toContain(choice.capWatts);
    expect(reachedTargets(measured.runs, choice.batch)).toContain(choice.target);
    expect(stoppingSaves(measured, choice)?.fractionSaved).toBeGreaterThan(0);
  });
});
