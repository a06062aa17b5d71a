import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculations } from '../../../src/estimation/calculations.ts';
import { InputError, trainingMemory } from '../../../src/estimation/index.ts';
import { inputOf } from './from-schema.ts';

const good = {
  trainableParameters: 1000,
  activationsPerSample: 100,
  batchSize: 32,
  optimizer: 'adam',
} as const;

/** Nothing that a calculation returns may be NaN, infinite or negative. */
function expectSound(value: unknown): void {
  if (typeof value === 'number') {
    expect(Number.isFinite(value)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(expectSound);
  }
}

/** Here the fields have to agree with each other, which random ones seldom do. */
const rarely = new Set([
  'network',
  'grid-mix',
  'calibrate-memory',
  'utilization',
  'savings',
  'plan',
]);

const extreme = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(1e308, -1, 0, Number.MIN_VALUE, '32', null, true, [], {}, 'adam', 'owned'),
);

/** A small number of runs in every test; PROPERTY_RUNS=10000 for a long one. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);

/** Whether a calculation answers; an error must be a named one, in one line. */
function answers(calculate: (input: unknown) => unknown, given: unknown): boolean {
  try {
    expectSound(calculate(given));
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toMatch(/^[^\n]+: got [^\n]*; allowed: [^\n]+$/);
    return false;
  }
}

describe.each(calculations.map((calculation) => ({ name: calculation.name, calculation })))(
  '$name',
  ({ calculation }) => {
    test('answers any input with a sound result or a named error in one line', () => {
      const names = Object.keys(calculation.inputs);
      const input = fc.dictionary(fc.constantFrom(...names), extreme, { maxKeys: names.length });
      fc.assert(
        fc.property(fc.oneof(input, fc.jsonValue()), (given) => {
          answers(calculation.calculate, given);
        }),
        { numRuns },
      );
    });

    test('answers inputs whose fields are each allowed, many of them with a result', () => {
      let results = 0;
      fc.assert(
        fc.property(inputOf(calculation), (given) => {
          if (answers(calculation.calculate, given)) results += 1;
        }),
        { numRuns },
      );
      const least = rarely.has(calculation.name) ? 0 : 0.1;
      expect(results / numRuns).toBeGreaterThanOrEqual(least);
    });

    test('refuses a field that it does not know', () => {
      expect(() => calculation.calculate({ noSuchField: 1 })).toThrow(
        /^noSuchField: got 1; allowed: /,
      );
    });
  },
);

describe('messages', () => {
  const message = (input: object): string => {
    try {
      trainingMemory(input as never);
    } catch (error) {
      return (error as Error).message;
    }
    return 'no error';
  };

  test.each([
    [{ ...good, batchSize: -3 }, 'batchSize: got -3; allowed: an integer of at least 1'],
    [{ ...good, batchSize: 2.5 }, 'batchSize: got 2.5; allowed: an integer of at least 1'],
    [{ ...good, batchSize: '32' }, 'batchSize: got "32"; allowed: an integer of at least 1'],
    [
      { ...good, batchsize: 3 },
      'batchsize: got 3; allowed: no such field (did you mean batchSize?)',
    ],
    [
      { ...good, overheadFraction: Number.NaN },
      'overheadFraction: got NaN; allowed: a number of at least 0',
    ],
    [
      { ...good, optimizerStatePerParameter: 2 },
      'optimizerStatePerParameter: got 2; allowed: exactly one of: optimizer or optimizerStatePerParameter',
    ],
    [
      { ...good, precision: 'fp32', bytesPerNumber: 4 },
      'bytesPerNumber: got 4; allowed: at most one of: precision or bytesPerNumber; fp32 without any',
    ],
  ])('%j', (input, expected) => {
    expect(message(input)).toBe(expected);
  });

  test('a missing field is named with what it takes', () => {
    expect(message({ batchSize: 1 })).toBe(
      'trainableParameters: got nothing; allowed: an integer of at least 0',
    );
  });

  test('a result beyond a double is an error that names the likely culprit', () => {
    const huge = { ...good, overheadFraction: 1e308 };
    expect(message(huge)).toMatch(/^overheadFraction: got 1e\+308; allowed: a less extreme value/);
  });
});
