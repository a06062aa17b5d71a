import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonLink, ownNumbers, readWish } from '../../../src/comparison/state.ts';
import { replaceEntries } from '../../../src/kit/url-state.ts';
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
  const axis = { benchmark: 'llama2-70b-99', scenario: 'Server', unit: 'tokens' } as const;
  const form = comparisonLink([defaultSelection, axis]);

  it('leaves defaults out and foreign entries in', () => {
    const write = (search: string) => replaceEntries(search, form.owns, form.write(form.start));
    expect(write('')).toBe('');
    expect(write('?lang=en&benchmark=bert-99')).toBe('?lang=en');
  });

  it('gives back what was written', () => {
    const typed = { perSecond: '45', watts: '350' };
    const state = { axis, typed, typedOn: axis };
    const entries = form.write(state).map(([key, value]) => [key, value]);
    expect(Object.fromEntries(entries)).toEqual({
      ...axis,
      'my-rate': '45',
      'my-watts': '350',
    });
    expect(form.read(new URLSearchParams(entries))).toEqual({ state, problems: [] });
  });

  it('leaves out numbers that were given for another axis', () => {
    const state = { ...form.start, typed: { perSecond: '45', watts: '350' }, typedOn: axis };
    expect(form.write(state)).toEqual([]);
    expect(ownNumbers(state)).toEqual({ perSecond: '', watts: '' });
  });

  it('takes no unit but the two', () => {
    expect(readWish(new URLSearchParams('?unit=cats')).axis).toEqual({});
  });
});
