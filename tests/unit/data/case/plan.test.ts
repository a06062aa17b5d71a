import { describe, expect, it } from 'vitest';
import { after, assumptions, before, caseStudy } from '../../../../src/data/case/case.ts';
import { driversOf } from '../../../../src/data/case/drivers.ts';
import { planCost } from '../../../../src/data/case/plan.ts';
import { electricityAndMaking, savedShare } from '../../../../src/data/case/totals.ts';
import { figure } from '../../../../src/data/library/figures.ts';
import { carbon, duration, embodied, energy, network } from '../../../../src/estimation/index.ts';

const { wide } = caseStudy.networks;

describe('the cost of a plan', () => {
  it('agrees with the estimation module for the old recipe, at the favourable end', () => {
    const layers = [
      ...wide.body.flatMap((filters) => [
        ...filters.map((count) => ({
          type: 'conv' as const,
          filters: count,
          kernel: 3,
          padding: 1,
        })),
        { type: 'maxpool' as const, kernel: 2 },
      ]),
      { type: 'flatten' as const },
      ...wide.head.map((units) => ({ type: 'dense' as const, units })),
    ];
    const { forwardFlops } = network({ input: wide.input, layers });
    const flops = 3 * forwardFlops * caseStudy.images * 100;
    const { hours } = duration({ flops, peakFlopsPerSecond: 15.67e12, utilization: 0.6 });
    const { kilowattHours } = energy({
      hours,
      wattsPerDevice: 129,
      hostWatts: 100,
      memoryGigabytes: 64,
      pue: 1.12,
    });
    expect(before.flops).toBeCloseTo(flops, -6);
    expect(before.gpuHours.low).toBeCloseTo(hours, 6);
    expect(before.kilowattHours.low).toBeCloseTo(kilowattHours, 6);
    expect(before.gramsCO2e.low).toBeCloseTo(
      carbon({ kilowattHours, gramsPerKilowattHour: 163.92 }).gramsCO2e,
      6,
    );
    expect(before.embodiedGramsCO2e.low).toBeCloseTo(
      embodied({ totalKilogramsCO2e: 60, lifetimeYears: 6, usedHours: hours }).gramsCO2e,
      6,
    );
  });

  it.each([before, after])('gives ranges that run upwards: $label', (plan) => {
    for (const range of [
      plan.gpuHours,
      plan.kilowattHours,
      plan.gramsCO2e,
      plan.embodiedGramsCO2e,
    ]) {
      expect(range.low).toBeGreaterThan(0);
      expect(range.high).toBeGreaterThan(range.low);
    }
  });

  it('is lower for Miguel’s plan in every respect, at both ends', () => {
    expect(after.flops).toBeLessThan(before.flops);
    expect(after.memoryBytes).toBeLessThan(before.memoryBytes);
    for (const key of ['gpuHours', 'kilowattHours', 'gramsCO2e', 'embodiedGramsCO2e'] as const) {
      expect(after[key].low).toBeLessThan(before[key].low);
      expect(after[key].high).toBeLessThan(before[key].high);
    }
  });

  it('fits each plan on its machine by the lesson’s sum, and the wide one not on the workstation', () => {
    const gigabytes = (id: string) => figure(id).low * 1e9;
    expect(before.memoryBytes).toBeLessThan(gigabytes('memory-v100'));
    expect(after.memoryBytes).toBeLessThan(gigabytes('memory-gtx-1080-ti'));
    // 11 GB on the box is 11 GiB.
    expect(before.memoryBytes).toBeGreaterThan(11 * 2 ** 30);
  });

  it('grows in proportion to the epochs', () => {
    const twice = {
      ...caseStudy.plans.before,
      stages: caseStudy.plans.before.stages.map((stage) => ({
        ...stage,
        epochs: 2 * stage.epochs,
      })),
    };
    const cost = planCost(caseStudy, twice, assumptions, figure);
    expect(cost.kilowattHours.high).toBeCloseTo(2 * before.kilowattHours.high, 6);
    expect(cost.memoryBytes).toBe(before.memoryBytes);
  });
});

describe('what the course says about the ranges', () => {
  it('knows the saved share much better than the amount', () => {
    const share = savedShare(electricityAndMaking(before), electricityAndMaking(after));
    const { low, high } = electricityAndMaking(before);
    expect(share.high - share.low).toBeLessThan(0.1);
    expect(high / low).toBeGreaterThan(2);
  });

  it('names the strongest assumption first', () => {
    const factors = driversOf(assumptions).map(({ factor }) => factor);
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    expect(factors.at(-1)).toBeGreaterThan(1);
  });
});
