import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, plan, type PlanInput } from '../../../src/estimation/index.ts';
import { anyPlan, job, numRuns } from './plan-jobs.ts';

describe('a job of several stages', () => {
  /** Two epochs of the head alone, then one of all layers in 16 bits at twice the speed. */
  const stages = [
    {
      label: 'New head',
      epochs: 2,
      trainableParameters: 10_000_000,
      frozenParameters: 100_000_000,
      activationsPerSample: 1_000_000,
      frozenForwardFlopsPerSample: 9e10,
    },
    {
      epochs: 1,
      precision: 'fp16',
      peakFlopsPerSecond: 30e12,
      utilization: { low: 0.1, high: 0.3 },
    },
  ] as const;
  const staged: PlanInput = { ...job, stages };
  const [{ label, ...head }, whole] = stages;
  const alone = [plan({ ...job, ...head }), plan({ ...job, ...whole })] as const;
  const sumOf = (pick: (one: (typeof alone)[number]) => number) =>
    alone.reduce((sum, one) => sum + pick(one), 0);

  test('takes what its stages take one after the other', () => {
    const result = plan(staged);
    // Frozen layers once and the rest three times, then all three times.
    expect(result.flops).toBe(2e6 * (9e10 + 3 * 1e10) + 1e6 * 3 * 1e11);
    for (const name of ['hours', 'kilowattHours', 'gramsCO2e'] as const)
      for (const end of ['low', 'middle', 'high'] as const)
        expect(result[name][end] / sumOf((one) => one[name][end])).toBeCloseTo(1, 12);
    expect(result.stages?.map(({ stage, flops }) => [stage, flops])).toEqual([
      [label, alone[0].flops],
      ['2', alone[1].flops],
    ]);
    expect(result.stages?.map(({ hours }) => hours)).toEqual(alone.map(({ hours }) => hours));
  });

  test('needs the memory of its largest stage, at each end', () => {
    const result = plan({ ...staged, memoryBytes: 4e9 });
    const [first, second] = alone;
    expect(result.peakBytes).toEqual({
      low: Math.max(...alone.map(({ peakBytes }) => peakBytes.low)),
      high: Math.max(...alone.map(({ peakBytes }) => peakBytes.high)),
    });
    expect(second.lessonBytes).toBeGreaterThan(first.lessonBytes);
    expect(result).toMatchObject({
      lessonBytes: second.lessonBytes,
      peakPhase: second.peakPhase,
      memoryParts: second.memoryParts,
      fits: fitOf(result.peakBytes, 4e9),
    });
  });

  test('takes an unsure slowdown into the ends, for its own stage only', () => {
    const slowdown = { low: 1, high: 4 };
    const slowed = plan({ ...staged, stages: [stages[0], { ...stages[1], slowdown }] });
    const [first, second] = alone;
    expect(slowed.hours.low).toBe(plan(staged).hours.low);
    expect(slowed.hours.middle).toBeCloseTo(first.hours.middle + 2 * second.hours.middle, 8);
    expect(slowed.hours.high).toBeCloseTo(first.hours.high + 4 * second.hours.high, 8);
    expect(slowed.flops).toBe(plan(staged).flops);
    expect(plan({ ...job, slowdown }).hours.high).toBeCloseTo(4 * plan(job).hours.high, 8);
  });

  test('is the same job where it has one stage, and where a stage says nothing new', () => {
    fc.assert(
      fc.property(anyPlan(), (input) => {
        const { epochs = 1, trainableParameters, optimizer } = input;
        const whole = plan(input);
        for (const stage of [{}, { epochs, trainableParameters, optimizer }]) {
          const { stages: rows, ...result } = plan({ ...input, stages: [stage] });
          expect(result).toEqual(whole);
          expect(rows).toHaveLength(1);
        }
        expect(whole).not.toHaveProperty('stages');
      }),
      { numRuns },
    );
  });

  test('says in which stage something is wrong', () => {
    const withSecond = (stage: NonNullable<PlanInput['stages']>[number]) => () =>
      plan({ ...job, stages: [stages[0], stage] });
    expect(withSecond({ frozenForwardFlopsPerSample: 2e11 })).toThrow(
      /^stages\[1\]\.frozenForwardFlopsPerSample: got 200000000000; allowed: a number of at most/,
    );
    expect(withSecond({ slowdown: { low: 3, high: 2 } })).toThrow(/^stages\[1\]\.slowdown\.low/);
    expect(withSecond({ epochs: 1.7e308 })).toThrow(/^stages\[1\]\.epochs: got 1\.7e\+308/);
    expect(withSecond({ epoch: 2 } as never)).toThrow(/^stages\[1\]\.epoch: .*did you mean epochs/);
    expect(() => plan({ ...job, stages: [] })).toThrow(
      /^stages: got \[\]; allowed: a list of 1 to/,
    );
  });
});
