import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import {
  embodied,
  energy,
  referenceValues,
  samplesPerJoule,
  savings,
} from '../../../src/estimation/index.ts';

test('reference values are those of the published table', () => {
  const table = new Map(
    csvParse(readFileSync('content/data/reference-values-green-algorithms.csv', 'utf8')).map(
      ({ variable, value }) => [variable, Number(value)],
    ),
  );
  expect(referenceValues.carKilometres.gramsCO2e).toBe(table.get('passengerCar_EU_perkm'));
  expect(referenceValues.treeMonths.gramsCO2e).toBe(table.get('tree_month'));
  expect(referenceValues.flightParisLondonPercent.gramsCO2e).toBe(table.get('flight_PAR-LON'));
});

test('the lesson’s 9.89 is tokens of one published MLPerf row', () => {
  const row = samplesPerJoule({ samplesPerSecond: 102_909, watts: 10_401 });
  expect(row.samplesPerJoule).toBeCloseTo(9.894, 3);
});

test('a device that idles half of the time draws the mean of idle and full power', () => {
  const { kilowattHours } = energy({
    hours: 10,
    wattsPerDevice: 300,
    idleWatts: 100,
    utilization: 0.5,
  });
  expect(kilowattHours).toBe(2);
});

test('idle power above full power is refused', () => {
  expect(() => energy({ hours: 1, wattsPerDevice: 100, idleWatts: 200 })).toThrow(
    'idleWatts: got 200; allowed: a number of at most wattsPerDevice (100)',
  );
});

test('years and hours of life agree', () => {
  const use = { totalKilogramsCO2e: 150, usedHours: 100 };
  expect(embodied({ ...use, lifetimeYears: 4 })).toEqual(
    embodied({ ...use, lifetimeHours: 35_040 }),
  );
});

test('a longer plan adds instead of saving a negative amount', () => {
  const plan = { epochs: 10, secondsPerEpoch: 60, watts: 300 };
  const longer = savings({ before: plan, after: { ...plan, epochs: 15 } });
  expect(longer).toMatchObject({
    fractionSaved: 0,
    fractionAdded: 0.5,
    epochsSaved: 0,
    epochsAdded: 5,
  });
  expect(() => savings({ before: plan, after: { epochs: 5, flopsPerEpoch: 1e15 } })).toThrow(
    'after.secondsPerEpoch: got nothing',
  );
});
