import { describe, expect, it } from 'vitest';
import { ROW_LIMIT } from '../../../src/notebook/limits.ts';
import { inspect } from '../../../src/notebook/running/inspect.ts';
import { itemsFor } from '../../../src/notebook/running/items.ts';
import { barChart, lineChart, quantity, table } from '../../../src/notebook/library/show.ts';

describe('values as text', () => {
  const itself: Record<string, unknown> = { name: 'a' };
  itself['itself'] = itself;
  it.each([
    [1234567.5, '1\u202f234\u202f567.5'],
    [1024, '1024'],
    [NaN, 'NaN'],
    [1e30, '1e+30'],
    ['text', 'text'],
    [['text', null, undefined], '["text", null, undefined]'],
    [new Map([['a', 1]]), 'Map { a: 1 }'],
    [new Set([1, 2]), '[1, 2]'],
    [new Float32Array([1.5]), '[1.5]'],
    [10n, '10n'],
    [Math.max, 'function max'],
    [itself, '{ name: "a", itself: (itself) }'],
    [Promise.resolve(), 'a promise; write "await" before it'],
    [{ a: { b: { c: { d: {} } } } }, '{ a: { b: { c: { d: {…} } } } }'],
    [Symbol('s'), 'Symbol(s)'],
  ])('%o', (value, text) => {
    expect(inspect(value)).toBe(text);
  });

  it('survive values whose own code throws', () => {
    const hostile = {
      get trap() {
        throw new Error('trap');
      },
    };
    expect(inspect(hostile)).toBe('a value that cannot be shown: trap');
    const proxy = new Proxy(
      {},
      {
        has: () => {
          throw new Error('trap');
        },
      },
    );
    expect(itemsFor(proxy)[0]).toMatchObject({ kind: 'text', level: 'error' });
  });

  it('are short for long lists', () => {
    expect(inspect(Array.from({ length: 1e6 }, () => 1))).toMatch(/1, … 999\u202f900 more\]$/);
  });
});

describe('amounts', () => {
  it.each([
    [quantity(3.9e9, 'bytes'), '3.90\u202fGB'],
    [quantity([1, 2500], 'gCO2e'), '0.00100–2.50\u202fkg CO₂e'],
    [quantity(0.25, 'kWh'), '250\u202fWh'],
    [quantity(36, 'hours'), '36.0\u202fh'],
    [quantity(12.3456, 'samples/J'), '12.35\u202fsamples/J'],
    [quantity(Infinity, 'kWh'), 'Infinity kWh'],
  ])('%o', (amount, text) => {
    expect(itemsFor(amount)).toEqual([{ kind: 'text', level: 'result', text }]);
  });
});

describe('tables and charts', () => {
  it('a list of records is a table, with amounts in their units', () => {
    expect(
      itemsFor([
        { name: 'a', size: quantity(1e6, 'bytes') },
        { name: 'b', size: 2 },
      ]),
    ).toEqual([
      {
        kind: 'table',
        caption: '',
        columns: ['name', 'size'],
        numeric: [false, true],
        rows: [
          ['a', '1.00\u202fMB'],
          ['b', '2'],
        ],
      },
    ]);
  });

  it('long ones are cut, with a word about it', () => {
    const rows = Array.from({ length: ROW_LIMIT + 1200 }, (_, value) => ({ label: 'x', value }));
    for (const shown of [
      table(rows),
      barChart(rows),
      lineChart(rows.map(({ value }) => ({ x: value, y: 1 }))),
    ]) {
      expect(itemsFor(shown)[1]).toMatchObject({
        level: 'cut',
        text: '1200 more are not shown; 500 are.',
      });
    }
  });

  it('bars start at zero', () => {
    const [item] = itemsFor(
      barChart(
        [
          { label: 'a', value: 5 },
          { label: 'b', value: 20 },
        ],
        { unit: 'W' },
      ),
    );
    expect(item).toMatchObject({ bars: [{ percent: 25, text: '5\u202fW' }, { percent: 100 }] });
  });

  it('all zeros are bars without length', () => {
    const [item] = itemsFor(barChart([{ label: 'a', value: 0 }]));
    expect(item).toMatchObject({ bars: [{ percent: 0 }] });
  });

  it('a line is drawn in the order of x, on axes with round numbers', () => {
    const [item] = itemsFor(
      lineChart([
        { x: 8, y: 100 },
        { x: 0, y: 50 },
      ]),
    );
    expect(item).toMatchObject({
      points: [
        { xPercent: 0, yPercent: 50 },
        { xPercent: 100, yPercent: 100 },
      ],
      yTicks: [0, 20, 40, 60, 80, 100].map((value) => ({ text: String(value), percent: value })),
    });
  });

  it.each([
    [() => barChart([{ label: 'a', value: -1 }]), /value from 0 up; got .*-1/],
    [() => lineChart([{ x: 1, y: NaN }]), /needs x and y/],
    [() => quantity('many' as never, 'kWh'), /must be a number/],
    [() => table({} as never), /array of objects/],
  ])('what cannot be drawn is said: %s', (make, message) => {
    expect(make).toThrow(message);
  });
});
