import { describe, expect, it } from 'vitest';
import { wayOn, type Part } from '../../../src/components/page/way-on.ts';
import { boxesAt, rectangle } from '../../../src/components/page/playing-boxes.ts';

const part = (id: string, number: number): Part => ({
  id,
  part: number,
  title: id.toUpperCase(),
  minutes: number,
  address: `/lessons/${id}/`,
});
const parts = [part('a', 1), part('b', 2), part('c', 3)];
const of = (...done: string[]) => wayOn(parts, new Set(done), '/finish/');

describe('the button of the front page', () => {
  it('starts with part 1 where nothing is done', () => {
    expect(of()).toEqual({
      text: 'Start with part 1',
      note: 'A, 1 minute',
      address: '/lessons/a/',
    });
  });

  it('continues with the first part that is not done, also after the overview alone', () => {
    expect(of('overview').text).toBe('Continue with part 1');
    expect(of('overview', 'a')).toEqual({
      text: 'Continue with part 2',
      note: 'B, 2 minutes',
      address: '/lessons/b/',
    });
    expect(of('b', 'c').text).toBe('Continue with part 1');
  });

  it('is finished when every part is done, even if the overview was skipped', () => {
    const { text, address } = of('a', 'b', 'c');
    expect(text).toMatch(/^Finished/);
    expect(address).toBe('/finish/');
  });
});

describe('the playing boxes', () => {
  const epochs = [
    [0.4, [[0, 0, 1000, 1000]]],
    [0.6, [[100, 200, 900, 600]]],
  ] as const;

  it('move evenly from one epoch to the next, and stop at the last', () => {
    expect(boxesAt(epochs, 0)).toEqual([[0, 0, 1000, 1000]]);
    expect(boxesAt(epochs, 0.5)).toEqual([[50, 100, 950, 800]]);
    expect(boxesAt(epochs, 1)).toEqual([[100, 200, 900, 600]]);
    expect(boxesAt(epochs, 7)).toEqual([[100, 200, 900, 600]]);
  });

  it('are rectangles in a scene, never of negative size', () => {
    expect(rectangle([100, 200, 900, 700], 50)).toEqual({ x: 5, y: 10, width: 40, height: 25 });
    expect(rectangle([500, 0, 400, 1000], 50)).toMatchObject({ width: 0, height: 50 });
  });
});
