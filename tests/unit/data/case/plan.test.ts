import { describe, expect, it } from 'vitest';
import { after, assumptions, before, caseStudy } from '../../../../src/data/case/case.ts';
import { networkSize } from '../../../../src/data/case/network.ts';
import { planCase } from '../../../../src/data/case/plan.ts';
import { savedShare, wideningOf } from '../../../../src/data/case/totals.ts';
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
    const { hours } = duration({ flops, peakFlopsPerSecond: 15.67e12, utilization: 0.76 });
    const { kilowattHours } = energy({
      hours,
      wattsPerDevice: 130,
      hostWatts: 100,
      memoryGigabytes: 64,
      pue: 1.12,
    });
    expect(before.flops).toBeCloseTo(flops, -6);
    expect(before.hours.low).toBeCloseTo(hours, 6);
    expect(before.kilowattHours.low).toBeCloseTo(kilowattHours, 6);
    expect(before.electricityGramsCO2e.low).toBeCloseTo(
      carbon({ kilowattHours, gramsPerKilowattHour: 163.92 }).gramsCO2e,
      6,
    );
    expect(before.embodiedGramsCO2e.low).toBeCloseTo(
      embodied({ totalKilogramsCO2e: 60, lifetimeYears: 6, usedHours: hours }).gramsCO2e,
      6,
    );
  });

  it('is that of its stages: their work adds up, and the largest decides the memory', () => {
    const { networks, images, batchSize } = caseStudy;
    const microBatch = batchSize / 2;
    const [head, lastBlock, allOpen, lean] = after.stages ?? [];
    expect(after.stages?.map(({ stage }) => stage)).toEqual([
      'New head, body frozen',
      'Last block open',
      'All open, with L1',
      'Pruned, trained to the end',
    ]);
    // Ten epochs with the body frozen: forward once, and the head alone backward.
    const frozen = networkSize(networks.transfer, 5);
    const { forwardFlops, frozenForwardFlops } = frozen;
    const perPicture = frozenForwardFlops + 3 * (forwardFlops - frozenForwardFlops);
    expect(head?.flops).toBeCloseTo(10 * images * perPicture, -6);
    // Six with all layers open: forward and twice as much backward.
    expect(allOpen?.flops).toBeCloseTo(6 * images * 3 * forwardFlops, -6);
    const all = [head, lastBlock, allOpen, lean];
    expect(all.reduce((sum, stage) => sum + (stage?.flops ?? 0), 0)).toBeCloseTo(after.flops, -6);
    expect(all.reduce((sum, stage) => sum + (stage?.hours.high ?? 0), 0)).toBeCloseTo(
      after.hours.high,
      10,
    );
    // Mixed: parameter, gradient and two of Adam's numbers of four bytes, outputs of two; 20 % more.
    // With all layers open half of the batch is in memory at once.
    const { parameters, activationsPerSample } = networkSize(networks.transfer);
    const bytes = 1.2 * (16 * parameters + 2 * microBatch * activationsPerSample);
    expect(allOpen?.lessonBytes).toBeCloseTo(bytes, 0);
    expect(after.lessonBytes).toBe(allOpen?.lessonBytes);
    // A frozen body has no gradients and no state, and its outputs are not kept: what counts is its
    // largest layer, which reads and writes 64 channels of a whole picture.
    const held = 16 * frozen.trainableParameters + 2 * frozen.frozenParameters;
    const moment = 2 * 64 * 448 * 448;
    expect(head?.lessonBytes).toBeCloseTo(1.2 * (held + 2 * batchSize * moment), 0);
    expect(lastBlock?.lessonBytes).toBeLessThan(allOpen?.lessonBytes ?? 0);
    // The lean network holds the whole batch in less than the wide body needs for half of it.
    expect(lean?.lessonBytes).toBeLessThan(allOpen?.lessonBytes ?? 0);
  });

  it.each([before, after])('gives ranges that run upwards: $label', (plan) => {
    for (const range of [
      plan.hours,
      plan.kilowattHours,
      plan.electricityGramsCO2e,
      plan.embodiedGramsCO2e,
    ]) {
      expect(range.low).toBeGreaterThan(0);
      expect(range.high).toBeGreaterThan(range.low);
    }
  });

  it('is lower for Miguel’s plan in every respect, at both ends', () => {
    expect(after.flops).toBeLessThan(before.flops);
    expect(after.lessonBytes).toBeLessThan(before.lessonBytes);
    for (const key of [
      'hours',
      'kilowattHours',
      'electricityGramsCO2e',
      'embodiedGramsCO2e',
    ] as const) {
      expect(after[key].low).toBeLessThan(before[key].low);
      expect(after[key].high).toBeLessThan(before[key].high);
    }
  });

  it('fits each plan on its machine by the lesson’s sum, and the wide one not on the workstation', () => {
    const gigabytes = (id: string) => figure(id).low * 1e9;
    expect(before.lessonBytes).toBeLessThan(gigabytes('memory-v100'));
    expect(after.lessonBytes).toBeLessThan(gigabytes('memory-rtx-3070'));
    // 8 GB on the box is 8 GiB.
    expect(before.lessonBytes).toBeGreaterThan(8 * 2 ** 30);
  });

  it('grows in proportion to the epochs', () => {
    const twice = {
      ...caseStudy.plans.before,
      stages: caseStudy.plans.before.stages.map((stage) => ({
        ...stage,
        epochs: 2 * stage.epochs,
      })),
    };
    const cost = planCase(caseStudy, twice, assumptions, figure);
    expect(cost.kilowattHours.high).toBeCloseTo(2 * before.kilowattHours.high, 6);
    expect(cost.lessonBytes).toBe(before.lessonBytes);
  });
});

describe('what the course says about the ranges', () => {
  it('knows the saved share much better than the amount', () => {
    const share = savedShare(before.gramsCO2e, after.gramsCO2e);
    const { low, high } = before.gramsCO2e;
    expect(share.high - share.low).toBeLessThan(0.1);
    expect(high / low).toBeGreaterThan(2);
  });

  it('names the strongest assumption first', () => {
    const factors = wideningOf(before.input).map(({ factor }) => factor);
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    expect(factors.at(-1)).toBeGreaterThan(1);
  });
});
