import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, panelOf, shownNames, stretches } from '../../../src/savings/panel.ts';
import { axisFor, axisFromZero, places } from '../../../src/savings/scale.ts';

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe('an axis', () => {
  it('from zero holds every value and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1 }), (values) => {
        const axis = axisFromZero(Math.max(...values));
        expect(axis.ticks[0]).toBe(0);
        expect(axis.ticks.length).toBeLessThanOrEqual(4);
        expect(axis.ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
        for (const value of values) expect(axis.at(value)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('in powers of ten has its ticks at even distances', () => {
    const { ticks, at } = axisFor([0.3, 40]);
    expect(ticks).toEqual([0.1, 1, 10, 100]);
    expect(ticks.map((tick) => Math.round(at(tick)))).toEqual([0, 33, 67, 100]);
  });

  it('is logarithmic only where small values would vanish', () => {
    expect(axisFor([2, 20]).logarithmic).toBe(false);
    expect(axisFor([1, 20]).logarithmic).toBe(true);
    expect(axisFor([]).ticks).toEqual(axisFromZero(1).ticks);
  });
});

describe('places along the bottom', () => {
  it('stand evenly for doubling values', () => {
    expect(places([8, 16, 32], true)).toEqual([0, 50, 100]);
    expect(places([100, 125, 200], false)).toEqual([0, 25, 100]);
    expect(places([64], true)).toEqual([50]);
  });
});

const points = [0, 5, 50, 95, 100].map((x, index) => ({
  x,
  value: [3, 1, undefined, 4, 1][index],
  name: String(x),
}));

describe('a panel', () => {
  const draft = { title: 'Energy', points, format: String, word: 'least' } as const;

  it('marks its best point, the first of equals', () => {
    expect(panelOf({ ...draft, best: 'least' }).best?.index).toBe(1);
    expect(panelOf({ ...draft, best: 'most' }).best?.index).toBe(3);
    expect(panelOf({ ...draft, points: [], best: 'most' }).best).toBeUndefined();
  });

  it('says that an axis is logarithmic', () => {
    const wide = points.map((point, index) => ({ ...point, value: 10 ** index }));
    expect(panelOf({ ...draft, points: wide, best: 'least' }).title).toMatch(/ten times/);
    expect(panelOf({ ...draft, best: 'least' }).title).toBe('Energy');
  });

  it('has gaps, names with room, and a nearest point', () => {
    expect(stretches(points).map((some) => some.map(({ x }) => x))).toEqual([
      [0, 5],
      [95, 100],
    ]);
    expect(shownNames(points, 20)).toEqual([0, 2, 4]);
    expect(shownNames(points.slice(0, 1), 20)).toEqual([0]);
    expect(nearest(points, 60)).toBe(2);
    expect(nearest(points, -30)).toBe(0);
  });
});
