import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvesOf, endOf } from '../../../../src/lab/view/curves.ts';
import { followAll } from '../../../../src/lab/view/follow.ts';
import { emptyRun } from '../../../../src/lab/view/run-view.ts';
import { fromZero, percent } from '../../../../src/lab/view/scale.ts';
import { events, frozenEvents } from './sample-run.ts';

describe('curves over the planned epochs', () => {
  it('gives every stage its planned stretch, and says what was not run', () => {
    const { slots, plannedEpochs } = curvesOf(followAll(events));
    expect(plannedEpochs).toBe(6);
    expect(slots.map(({ name, from, ranTo, to }) => [name, from, ranTo, to])).toEqual([
      ['Body frozen', 0, 3, 4],
      ['All layers open', 4, 5, 6],
    ]);
    expect(slots.map(({ stoppedEarly }) => stoppedEarly)).toEqual([true, false]);
    expect(slots[0]?.bestAt).toBe(2);
  });

  it('does not call a stage ended while it runs', () => {
    const [first, second] = curvesOf(followAll(frozenEvents)).slots;
    expect(first?.ended).toBe(false);
    expect(second?.ranTo).toBe(second?.from);
  });

  it('places points by epoch', () => {
    const { iou, loss } = curvesOf(followAll(events));
    expect(iou[1]?.points).toEqual([{ epoch: 5, value: 0.68 }]);
    expect(endOf(loss)?.epoch).toBe(5);
    expect(endOf(curvesOf(emptyRun).iou)).toBeNull();
  });
});

describe('a scale from zero', () => {
  it('ends at a round number', () => {
    expect(fromZero(0.69)).toEqual({ from: 0, to: 1, ticks: [0, 0.5, 1] });
    expect(fromZero(1.55).ticks).toEqual([0, 1, 2]);
  });

  it('holds its greatest value with few ticks, whatever that is', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (greatest) => {
        const { to, ticks } = fromZero(greatest);
        expect(to).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
        expect(to).toBeLessThanOrEqual(greatest * 5);
        expect(ticks.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('keeps values on the scale', () => {
    const scale = fromZero(2, 2);
    expect(percent(scale, -1)).toBe(0);
    expect(percent(scale, 1)).toBe(50);
    expect(percent(scale, 99)).toBe(100);
  });
});
