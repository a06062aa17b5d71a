import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carbon,
  duration,
  embodied,
  energy,
  fitOf,
  middleOf,
  multiGpuMemory,
  plan,
  trainingFlops,
  trainingMemory,
} from '../../../src/estimation/index.ts';
import { anyPlan, job, numRuns } from './plan-jobs.ts';

const exactly = (value: number) => ({ low: value, high: value });

describe('a plan', () => {
  test('is the calculations that it joins, one after the other', () => {
    const { flops } = trainingFlops({ forwardFlopsPerSample: 1e11, samples: 1e6, epochs: 3 });
    const { hours } = duration({ flops, peakFlopsPerSecond: 15e12, utilization: 0.2 });
    const { kilowattHours } = energy({
      hours,
      wattsPerDevice: 300,
      hostWatts: 100,
      memoryGigabytes: 64,
      pue: 1.2,
    });
    const result = plan(job);
    expect(result.flops).toBe(9e17);
    expect(result.hours.high).toBeCloseTo(hours, 10);
    expect(result.hours).toMatchObject({ low: 27.7777777777778, high: 83.3333333333333 });
    expect(result.kilowattHours.high).toBeCloseTo(kilowattHours, 10);
    expect(result.electricityGramsCO2e.high).toBeCloseTo(
      carbon({ kilowattHours, gramsPerKilowattHour: 238 }).gramsCO2e,
      8,
    );
    expect(result.embodiedGramsCO2e.high).toBeCloseTo(
      embodied({ totalKilogramsCO2e: 575, lifetimeYears: 3, usedHours: hours }).gramsCO2e,
      8,
    );
  });

  test('agrees with the lesson’s memory where both speak of the same', () => {
    const lesson = trainingMemory({
      trainableParameters: 110_000_000,
      activationsPerSample: 50_000_000,
      batchSize: 32,
      optimizer: 'adam',
    });
    const { lessonBytes, peakBytes, peakPhase } = plan({ ...job, contextBytes: exactly(0) });
    expect(lessonBytes).toBe(lesson.totalBytes);
    expect(peakPhase).toBe(lesson.peakPhase);
    const bare = trainingMemory({
      trainableParameters: 110_000_000,
      activationsPerSample: 50_000_000,
      batchSize: 32,
      optimizer: 'adam',
      overheadFraction: 0,
    });
    // The step may make one more number of four bytes for each parameter.
    const temporary = 1.2 * 4 * 110_000_000;
    expect(peakBytes).toEqual({ low: bare.peakBytes, high: lesson.totalBytes + temporary });
  });

  // Rajbhandari et al. 2020, ZeRO, figure 1: 7.5 billion parameters, Adam, 64 GPUs.
  test.each([
    [0, 120e9],
    [1, 31.4e9],
    [2, 16.6e9],
    [3, 1.9e9],
  ])('splits memory as the ZeRO paper says: stage %d', (zeroStage, bytes) => {
    const parameters = 7_500_000_000;
    const { memoryParts } = plan({
      ...job,
      trainableParameters: parameters,
      activationsPerSample: 0,
      precision: 'mixed',
      devices: 64,
      zeroStage,
    });
    const states = memoryParts
      .filter(({ part }) => part !== 'overheadBytes')
      .reduce((sum, part) => sum + part.low, 0);
    expect(states).toBeCloseTo(multiGpuMemory({ parameters, gpus: 64, zeroStage }).bytesPerGpu, 0);
    expect(Math.abs(states / bytes - 1)).toBeLessThan(0.02);
  });

  test('counts the hours in which devices stand idle', () => {
    const idle = plan({ ...job, idleHours: 10, idleWatts: 35 });
    const more = ((35 + 100 + 64 * 0.3725) * 10 * 1.12) / 1000;
    expect(idle.kilowattHours.low - plan(job).kilowattHours.low).toBeCloseTo(more, 10);
    expect(idle.embodiedGramsCO2e.low).toBeGreaterThan(plan(job).embodiedGramsCO2e.low);
  });

  test('says whether it fits, and when it is close', () => {
    const { peakBytes } = plan(job);
    expect(fitOf(peakBytes, peakBytes.high)).toBe('yes');
    expect(fitOf(peakBytes, peakBytes.high - 1)).toBe('perhaps');
    expect(fitOf(peakBytes, peakBytes.low)).toBe('perhaps');
    expect(fitOf(peakBytes, peakBytes.low - 1)).toBe('no');
    expect(plan({ ...job, memoryBytes: 16 * 2 ** 30 }).fits).toBe('yes');
    expect(plan(job)).not.toHaveProperty('fits');
  });

  test('refuses a range with swapped ends', () => {
    expect(() => plan({ ...job, utilization: { low: 0.6, high: 0.2 } })).toThrow(
      'utilization.low: got 0.6; allowed: at most utilization.high (0.2)',
    );
    expect(() => plan({ ...job, contextBytes: { low: 2, high: 1 } })).toThrow(/^contextBytes\.low/);
  });

  test('names one of its own fields when a number is too large', () => {
    const much = { low: 1e308, high: 1e308 };
    expect(() => plan({ ...job, embodiedKilogramsCO2e: much })).toThrow(
      /^embodiedKilogramsCO2e\.low: got 1e\+308; allowed: a less extreme value/,
    );
    for (const field of ['samples', 'epochs', 'forwardFlopsPerSample']) {
      const calculate = () => plan({ ...job, [field]: 1.7e308, devices: 100_000 });
      expect(calculate).toThrow(new RegExp(`^${field}: got 1\\.7e\\+308`));
    }
  });

  test('keeps its ranges in order, and its strongest driver first', () => {
    fc.assert(
      fc.property(anyPlan(), (input) => {
        const result = plan(input);
        expect(result.peakBytes.low).toBeLessThanOrEqual(result.peakBytes.high);
        for (const name of ['hours', 'kilowattHours', 'gramsCO2e'] as const) {
          const { low, middle, high } = result[name];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(middle * (1 + 1e-12));
          expect(middle).toBeLessThanOrEqual(high * (1 + 1e-12));
        }
        const swings = result.drivers.map((one) =>
          Math.abs(one.atHighGramsCO2e - one.atLowGramsCO2e),
        );
        expect(swings).toEqual(swings.toSorted((a, b) => b - a));
      }),
      { numRuns },
    );
  });

  test('costs no less when it has more to do', () => {
    fc.assert(
      fc.property(
        anyPlan(),
        fc.constantFrom(
          'samples',
          'epochs',
          'runs',
          'forwardFlopsPerSample',
          'hostWatts',
          'idleHours',
        ),
        fc.integer({ min: 1, max: 1000 }),
        (input, field, more) => {
          const grown = { ...input, [field]: (input[field] as number) + more };
          for (const end of ['low', 'middle', 'high'] as const) {
            expect(plan(grown).gramsCO2e[end]).toBeGreaterThanOrEqual(plan(input).gramsCO2e[end]);
          }
        },
      ),
      { numRuns },
    );
  });
});

test('the middle of a range lies as many times above one end as below the other', () => {
  expect(middleOf({ low: 4, high: 9 })).toBe(6);
  expect(middleOf({ low: 0, high: 9 })).toBe(4.5);
  expect(middleOf({ low: 7, high: 7 })).toBe(7);
});
