import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../src/kit/is-record.ts';
import { capital, listInWords, lowerFirst } from '../../../src/kit/words.ts';

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is “%s”', (items, text) => {
    expect(listInWords(items)).toBe(text);
  });

  it('may be a choice', () => {
    expect(listInWords(['30', '45', '60'], 'or')).toBe('30, 45 or 60');
  });
});

describe('the first letter', () => {
  it('is large where a sentence begins, and small inside one', () => {
    expect([capital('grid factor'), lowerFirst('Grid factor')]).toEqual([
      'Grid factor',
      'grid factor',
    ]);
    expect([capital(''), lowerFirst('')]).toEqual(['', '']);
  });
});

describe('a record', () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null)]])('%o is one', (value) => {
    expect(isRecord(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], ['text'], [7]])('%o is none', (value) => {
    expect(isRecord(value)).toBe(false);
  });
});
