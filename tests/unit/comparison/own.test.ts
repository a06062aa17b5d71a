import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWish, writeWish } from '../../../src/comparison/sort.ts';
import { readOwnRow } from '../../../src/comparison/own.ts';
import { defaultSelection } from '../../../src/comparison/selection.ts';

const read = (perSecond: string, watts: string) =>
  readOwnRow({ perSecond, watts }, defaultSelection);

describe("the reader's own row", () => {
  it('divides samples per second by watts', () => {
    expect(read('450', '120').row?.perJoule).toBe(3.75);
    expect(read('1e3', '.5').row?.perJoule).toBe(2000);
  });

  it('waits without complaint while a field is empty', () => {
    expect(read('', '120')).toEqual({ row: null, errors: {} });
  });

  it.each(['0', '-3', 'abc', '12x', '0x10', 'Infinity', 'NaN', '1e99'])(
    'refuses %s with the name of the field, the value and what is allowed',
    (text) => {
      const { row, errors } = read('10', text);
      expect(row).toBeNull();
      expect(errors.watts).toContain('Your average watts');
      expect(errors.watts).toContain(`"${text}"`);
      expect(errors.watts).toContain('above 0');
    },
  );

  it('never throws, and gives only a positive, finite ratio', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (perSecond, watts) => {
        const { row } = read(perSecond, watts);
        if (row) expect(row.perJoule > 0 && Number.isFinite(row.perJoule)).toBe(true);
      }),
    );
  });
});

describe('the link', () => {
  it('leaves defaults out and foreign entries in', () => {
    const none = { perSecond: '', watts: '' };
    expect(writeWish('', defaultSelection, none)).toBe('');
    expect(writeWish('?lang=en&benchmark=bert-99', defaultSelection, none)).toBe('?lang=en');
  });

  it('gives back what was written', () => {
    const axis = { benchmark: 'llama2-70b-99', scenario: 'Server', unit: 'tokens' } as const;
    const own = { perSecond: '45', watts: '350' };
    expect(readWish(writeWish('', axis, own))).toEqual({ axis, own });
  });

  it('takes no unit but the two', () => {
    expect(readWish('?unit=cats').axis).toEqual({});
  });
});
