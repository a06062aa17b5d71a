import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculations } from '../../../src/estimation/calculations.ts';
import { InputError, trainingMemory } from '../../../src/estimation/index.ts';

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

const extreme = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(1e308, -1, 0, Number.MIN_VALUE, '32', null, true, [], {}, 'adam', 'owned'),
);

describe.each(calculations.map((calculation) => ({ name: calculation.name, calculation })))(
  '$name',
  ({ calculation }) => {
    test('answers any input with a sound result or a named error in one line', () => {
      const names = Object.keys(calculation.inputs);
      const input = fc.dictionary(fc.constantFrom(...names), extreme, { maxKeys: names.length });
      fc.assert(
        fc.property(fc.oneof(input, fc.jsonValue()), (given) => {
          try {
            expectSound(calculation.calculate(given));
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            expect((error as InputError).message).toMatch(/^[^\n]+: got [^\n]*; allowed: [^\n]+$/);
          }
        }),
        { numRuns: 300 },
      );
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
