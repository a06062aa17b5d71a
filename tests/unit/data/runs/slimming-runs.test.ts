import { describe, expect, it } from 'vitest';
import {
  compareWays,
  slimmed,
  slimmingMeasure,
} from '../../../../src/data/runs/slimming-comparison.ts';
import {
  parseSlimmingRuns,
  slimmingMethods,
  slimmingRuns,
  type SlimmingRun,
} from '../../../../src/data/runs/slimming-runs.ts';

const header =
  'seed,method,channels,dead_channels,parameters,macs,step_ms,peak_bytes,iou_after_cut,validation_iou,epochs,training_seconds,device,measured_on,provenance';

describe('the runs of slimming down', () => {
  it('hold three seeds of every way', () => {
    for (const method of slimmingMethods) {
      expect(slimmingMeasure(slimmingRuns, method, 'validationIou').seeds).toBe(3);
    }
  });

  it('reach what the lesson promises', () => {
    const lean = slimmed(slimmingRuns);
    expect(lean.dead.low).toBeGreaterThanOrEqual(0.3);
    expect(lean.parametersGone.mean).toBeGreaterThanOrEqual(0.92);
    expect(lean.macsGone.mean).toBeGreaterThanOrEqual(0.85);
    expect(lean.iouGained.mean).toBeGreaterThanOrEqual(-0.01);
  });

  it('make a step faster by at least half of the ratio of the multiplications', () => {
    for (const lean of slimmingRuns.filter(({ method }) => method === 'l1')) {
      const wide = slimmingRuns.find(({ method, seed }) => method === 'wide' && seed === lean.seed);
      if (!wide) throw new Error(`no wide run of seed ${lean.seed}`);
      const sooner = wide.stepMilliseconds / lean.stepMilliseconds;
      expect(sooner).toBeGreaterThanOrEqual(wide.macs / lean.macs / 2);
    }
  });

  it('name the place of what is not allowed', () => {
    const row = '0,l1,22-x,270,1,1,1,1,0.6,0.7,38,11,a computer,2026-11-25,here';
    expect(() => parseSlimmingRuns(`${header}\n${row}`)).toThrow(
      'content/data/slimming-runs.csv:2: column "channels": "22-x" is not allowed',
    );
  });
});

describe('a comparison of ways', () => {
  const run = (
    method: SlimmingRun['method'],
    seed: number,
    validationIou: number,
  ): SlimmingRun => ({
    ...(slimmingRuns[0] as SlimmingRun),
    method,
    seed,
    validationIou,
  });
  const l1 = { method: 'l1', name: 'L1' } as const;
  const scratch = { method: 'scratch', name: 'a random start' } as const;

  it('names a winner only where no seeds overlap', () => {
    const apart = [run('l1', 0, 0.7), run('l1', 1, 0.72), run('scratch', 0, 0.66)];
    const words = 'L1 reaches 0.05 more than a random start, with every seed';
    expect(compareWays(apart, l1, scratch)).toBe(words);
    expect(compareWays(apart, scratch, l1)).toBe(words);
    const mixed = [...apart, run('scratch', 1, 0.71)];
    expect(compareWays(mixed, l1, scratch)).toMatch(/the same within the spread of the seeds$/);
  });

  it('takes each lean detector beside the wide one of its seed', () => {
    const pair = [
      { ...run('wide', 0, 0.7), parameters: 1000, channels: 100 },
      { ...run('l1', 0, 0.69), parameters: 50, channels: 20, deadChannels: 75 },
    ];
    const lean = slimmed(pair);
    expect(lean.parametersGone.mean).toBeCloseTo(0.95, 12);
    expect(lean.dead.mean).toBe(0.75);
    expect(lean.iouGained.mean).toBeCloseTo(-0.01, 12);
  });
});
