import { describe, expect, test } from 'vitest';
import { covers } from '../../../../src/data/accuracy/covers/index.ts';
import { leftOut } from '../../../../src/data/accuracy/left-out.ts';
import { measuredArea, resultsOf } from '../../../../src/data/accuracy/results.ts';
import { isWithin, vectors } from '../../../../src/data/accuracy/vector.ts';

const compared = vectors.filter(({ area }) => area !== measuredArea);

describe('published examples', () => {
  test('every one is either computed or left out for a stated reason', () => {
    const whole = Object.keys(leftOut).filter((id) => vectors.some((one) => one.id === id));
    expect([...Object.keys(covers), ...whole].sort()).toEqual(compared.map(({ id }) => id).sort());
  });

  test('every number that is left out exists', () => {
    const all = vectors.flatMap(({ id, expected }) => [
      id,
      ...Object.keys(expected).map((key) => `${id}.${key}`),
    ]);
    expect(all).toEqual(expect.arrayContaining(Object.keys(leftOut)));
  });

  test.each(compared.filter(({ id }) => id in covers))('$id', (vector) => {
    for (const { key, published, computed } of resultsOf(vector)) {
      const verdict = isWithin(computed, published, vector) ? 'within' : `not ${published}`;
      expect(`${key}: ${computed} ${verdict}`).toBe(`${key}: ${computed} within`);
    }
  });
});
