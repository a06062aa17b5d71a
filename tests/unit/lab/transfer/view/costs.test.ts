import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../../../../src/lab/protocol/events.ts';
import { follow } from '../../../../../src/lab/transfer/view/follow.ts';
import { activationFactor } from '../../../../../src/lab/shared/activation-factor.ts';
import { memoryRows } from '../../../../../src/lab/transfer/view/memory.ts';
import { energyOf, notRun } from '../../../../../src/lab/transfer/view/power.ts';
import { leadOf, racePoints, secondsTo } from '../../../../../src/lab/transfer/view/race.ts';
import { emptyRun } from '../../../../../src/lab/transfer/view/run-view.ts';
import { workRows } from '../../../../../src/lab/transfer/view/work.ts';
import { events } from './sample-run.ts';

const memory: LabEvent = {
  type: 'memory',
  phase: 'unfrozen',
  stage: 0,
  peakTensorBytes: 10_000_000,
  activationTensorBytes: 4_864_000,
  restingTensorBytes: 2_000_000,
  optimizerStateBytes: 2_224_000,
  deviceBytes: null,
};
const run = [...events, memory].reduce(follow, emptyRun);

describe('memory predicted beside measured', () => {
  const [frozen, open] = memoryRows(run);

  it('has the terms of the memory equation, with frozen parameters counted once', () => {
    expect(frozen).toMatchObject({
      parameterBytes: 278_000 * 4,
      gradientBytes: 37_000 * 4,
      optimizerStateBytes: 37_000 * 2 * 4,
      activationBytes: 16 * 1_332 * activationFactor * 4,
      batchBytes: 16 * 6 * 6 * 128 * 4,
      predictedBytes: (278_000 + 37_000 * 3 + 16 * 1_332 * activationFactor + 16 * 6 * 6 * 128) * 4,
      measuredBytes: null,
      keptFeatureBytes: 5_000_000,
    });
  });

  it('gives the k that was measured', () => {
    // 4,864,000 B / (16 samples · 38,000 outputs · 4 B)
    expect(open).toMatchObject({ measuredBytes: 10_000_000, measuredFactor: 2 });
  });
});

describe('work predicted beside time', () => {
  it('counts two operations for each of the multiply-adds of a step, and time without caching', () => {
    expect(workRows(run)[0]).toMatchObject({
      epochs: 3,
      samples: 96,
      flops: 96 * 4_000_000 * 2,
      milliseconds: 300,
      cachingMilliseconds: 500,
      samplesPerSecond: 320,
    });
  });

  it('has no rate before an epoch has run', () => {
    const fresh = events.slice(0, 2).reduce(follow, emptyRun);
    expect(workRows(fresh)[0]).toMatchObject({ samplesPerSecond: null, flopsPerSecond: null });
  });
});

describe('energy, an estimate', () => {
  it('is power times training time, and its samples per joule', () => {
    // 1.8 s at 100 W, for 128 samples
    const { kilowattHours, samplesPerJoule } = energyOf(run, 100);
    expect(kilowattHours).toBeCloseTo(180 / 3.6e6, 12);
    expect(samplesPerJoule).toBeCloseTo(128 / 180, 12);
  });

  it('grows in proportion with the watts, while the share saved stays', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), (watts) => {
        expect(energyOf(run, watts).kilowattHours / watts).toBeCloseTo(0.0018 / 3600, 12);
        expect(notRun(run, watts)?.fractionSaved).toBeCloseTo(1 - 1.8 / 100, 9);
      }),
    );
  });

  it('knows nothing of what was saved before all layers were open', () => {
    const frozenOnly = events.slice(0, 12).reduce(follow, emptyRun);
    expect(notRun(frozenOnly, 30)).toBeNull();
  });
});

describe('the race of two runs', () => {
  const points = racePoints(run);

  it('counts the seconds of training with the kept features', () => {
    expect(points.map(({ seconds }) => Number(seconds.toFixed(3)))).toEqual([0.6, 0.7, 0.8, 1.8]);
    expect(secondsTo(points, 0.6)).toBeCloseTo(0.7, 9);
    expect(secondsTo(points, 0.9)).toBeNull();
  });

  it('is decided at the best round IoU that both reached', () => {
    const slower = points.map(({ seconds, iou }) => ({ seconds: 4 * seconds, iou: iou - 0.06 }));
    const lead = leadOf(points, slower);
    expect(lead?.iou).toBe(0.62);
    expect(lead?.times).toBeCloseTo((4 * 1.8) / 1.8, 6);
    expect(leadOf(points, [])).toBeNull();
  });
});
