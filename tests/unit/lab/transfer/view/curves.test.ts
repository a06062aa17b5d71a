import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvesOf } from '../../../../../src/lab/transfer/view/curves.ts';
import { endOf } from '../../../../../src/lab/shared/curves.ts';
import { followAll } from '../../../../../src/lab/transfer/view/follow.ts';
import { emptyRun } from '../../../../../src/lab/transfer/view/run-view.ts';
import { fromZero, percent } from '../../../../../src/kit/ticks.ts';
import { events, frozenEvents } from './sample-run.ts';

describe('curves over the epochs that ran', () => {
  it('puts stage after stage, and says what was planned and not run', () => {
    const { slots, plannedEpochs, ranEpochs } = curvesOf(followAll(events));
    expect([plannedEpochs, ranEpochs]).toEqual([6, 4]);
    expect(
      slots.map(({ name, from, ran, planned, notRun }) => [name, from, ran, planned, notRun]),
    ).toEqual([
      ['Body frozen', 0, 3, 4, 1],
      ['All layers open', 3, 1, 2, 1],
    ]);
  });

  it('counts nothing as not run while a stage may go on', () => {
    const [first, second] = curvesOf(followAll(frozenEvents)).slots;
    expect(first).toMatchObject({ ended: false, opened: true, notRun: 0 });
    expect(second).toMatchObject({ opened: false, from: 3 });
  });

  it('leaves room on the axis while the run goes on, and none when it is over', () => {
    expect(curvesOf(followAll(frozenEvents)).axisEpochs).toBe(20);
    expect(curvesOf(followAll(events)).axisEpochs).toBe(4);
  });

  it('places points by epoch', () => {
    const { iou, loss } = curvesOf(followAll(events));
    expect(iou[1]?.points).toEqual([{ epoch: 4, value: 0.68 }]);
    expect(endOf(loss)?.epoch).toBe(4);
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
