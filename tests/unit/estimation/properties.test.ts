import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carbon,
  embodied,
  energy,
  equivalents,
  samplesPerJoule,
  trainingMemory,
} from '../../../src/estimation/index.ts';
import * as arbitrary from './arbitrary.ts';

type Numeric<T> = { [K in keyof T]-?: T[K] extends number | undefined ? K : never }[keyof T];

/** More of one field never gives less of the result. */
function rises<I extends object>(
  input: fc.Arbitrary<I>,
  fields: readonly Numeric<I>[],
  result: (input: I) => number,
): void {
  fc.assert(
    fc.property(
      input,
      fc.constantFrom(...fields),
      fc.integer({ min: 1, max: 1000 }),
      (base, field, more) => {
        const grown = { ...base, [field]: (base[field] as number) + more };
        expect(result(grown)).toBeGreaterThanOrEqual(result(base));
      },
    ),
  );
}

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected) + 1e-12);

describe('training memory', () => {
  const input = arbitrary.trainingMemoryInput();

  test('never falls when an amount grows', () => {
    rises(
      input,
      [
        'trainableParameters',
        'frozenParameters',
        'activationsPerSample',
        'batchSize',
        'activationFactor',
        'overheadFraction',
        'overheadBytes',
      ],
      (one) => trainingMemory(one).totalBytes,
    );
  });

  test('is the sum of its five parts, and no phase exceeds it', () => {
    fc.assert(
      fc.property(input, (one) => {
        const memory = trainingMemory(one);
        const { parameterBytes, gradientBytes, optimizerStateBytes, activationBytes } = memory;
        const sum = parameterBytes + gradientBytes + optimizerStateBytes + activationBytes;
        close(memory.totalBytes, sum + memory.overheadBytes);
        expect(memory.peakBytes).toBeLessThanOrEqual(memory.totalBytes);
        expect(memory.peakBytes).toBe(Math.max(...memory.phases.map(({ bytes }) => bytes)));
      }),
    );
  });

  test('activations grow in proportion to the batch', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 64 }), (one, factor) => {
        const more = trainingMemory({ ...one, batchSize: one.batchSize * factor });
        close(more.activationBytes, trainingMemory(one).activationBytes * factor);
        expect(more.parameterBytes).toBe(trainingMemory(one).parameterBytes);
      }),
    );
  });

  test('freezing parameters never costs memory', () => {
    fc.assert(
      fc.property(input, (one) => {
        const all = one.trainableParameters + one.frozenParameters;
        const open = { ...one, trainableParameters: all, frozenParameters: 0 };
        expect(trainingMemory(one).totalBytes).toBeLessThanOrEqual(trainingMemory(open).totalBytes);
      }),
    );
  });
});

describe('energy and carbon', () => {
  test('energy never falls when an amount grows', () => {
    rises(
      arbitrary.energyInput(),
      ['hours', 'devices', 'wattsPerDevice', 'hostWatts', 'memoryGigabytes', 'pue', 'runs'],
      (one) => energy(one).kilowattHours,
    );
  });

  test('energy is the sum of its parts and proportional to time', () => {
    fc.assert(
      fc.property(arbitrary.energyInput(), (one) => {
        const { kilowattHours, parts } = energy(one);
        close(
          kilowattHours,
          parts.reduce((sum, part) => sum + part.kilowattHours, 0),
        );
        close(energy({ ...one, hours: one.hours * 2 }).kilowattHours, 2 * kilowattHours);
      }),
    );
  });

  test('embodied carbon rises with use and falls with a longer life', () => {
    rises(
      arbitrary.embodiedInput(),
      ['totalKilogramsCO2e', 'usedHours', 'devices'],
      (one) => embodied(one).gramsCO2e,
    );
    fc.assert(
      fc.property(arbitrary.embodiedInput(), (one) => {
        const longer = { ...one, lifetimeHours: one.lifetimeHours * 2 };
        close(embodied(longer).gramsCO2e, embodied(one).gramsCO2e / 2);
      }),
    );
  });

  test('carbon and its equivalents are linear', () => {
    fc.assert(
      fc.property(arbitrary.amount(1e6), arbitrary.amount(1500), (kilowattHours, intensity) => {
        const { gramsCO2e } = carbon({ kilowattHours, gramsPerKilowattHour: intensity });
        close(gramsCO2e, kilowattHours * intensity);
        close(
          equivalents({ gramsCO2e: gramsCO2e * 2 }).treeMonths,
          2 * equivalents({ gramsCO2e }).treeMonths,
        );
      }),
    );
  });

  test('samples per joule is the same from a rate and from totals', () => {
    fc.assert(
      fc.property(
        arbitrary.positive(),
        arbitrary.positive(),
        arbitrary.positive(1e5),
        (rate, watts, seconds) => {
          const live = samplesPerJoule({ samplesPerSecond: rate, watts });
          const total = samplesPerJoule({ samples: rate * seconds, joules: watts * seconds });
          expect(live.samplesPerJoule / total.samplesPerJoule).toBeCloseTo(1, 10);
          expect(live.samplesPerJoule * live.joulesPerSample).toBeCloseTo(1, 10);
          expect(live.samplesPerKilowattHour / live.samplesPerJoule / 3.6e6).toBeCloseTo(1, 10);
        },
      ),
    );
  });
});
