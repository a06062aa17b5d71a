import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCsv, exportJson } from '../../../src/planner/export.ts';
import {
  calibrationCommand,
  measuredOf,
  measuredSentences,
} from '../../../src/planner/measured.ts';
import { methodsParagraph } from '../../../src/planner/methods.ts';
import { planned } from '../../../src/planner/planned.ts';
import { anyJob, catalogue, wideCloud } from './sample.ts';

const MiB = 2 ** 20;

const withRuns = (first: [number, number], second: [number, number], change = {}) =>
  planned(
    {
      ...wideCloud.job,
      firstRunBatch: first[0],
      firstRunMebibytes: first[1],
      secondRunBatch: second[0],
      secondRunMebibytes: second[1],
      ...change,
    },
    catalogue,
  );

describe('two measured runs', () => {
  test('say nothing until all four numbers are there', () => {
    expect(measuredOf(planned(wideCloud.job, catalogue))).toBeUndefined();
    expect(measuredOf(withRuns([8, 2000], [16, 0]))).toBeUndefined();
  });

  test('give a constant, a part for each sample and the largest batch that fits', () => {
    const plan = withRuns([8, 1800], [16, 2600], { batch: 32 });
    const measured = measuredOf(plan);
    if (!measured || 'problem' in measured) throw new Error('the runs are good');
    expect(measured.line.interceptBytes).toBeCloseTo(1000 * MiB, 0);
    expect(measured.line.bytesPerSample).toBeCloseTo(100 * MiB, 0);
    expect(measured.bytes).toBeCloseTo(4200 * MiB, 0);
    const most = Math.floor((plan.device.memoryBytes / MiB - 1000) / 100);
    expect(measured.line.largestBatch).toBe(most);
    expect(measuredSentences(measured, plan)).toContain(
      `The largest batch that fits on one ${plan.device.name} is ${most}.`,
    );
  });

  test('stand in what is saved and in the paragraph', () => {
    const plan = withRuns([8, 1800], [16, 2600], { batch: 32 });
    expect(exportCsv([['A', plan]])).toContain(
      `A,measuredPeakBytes,${4200 * MiB},,${4200 * MiB},bytes`,
    );
    expect(JSON.parse(exportJson([['A', plan]]))).toMatchObject([
      { measuredMemory: { bytes: 4200 * MiB, batchPerDevice: 32 } },
    ]);
    expect(methodsParagraph(plan, catalogue.offer)).toContain('two measured runs');
    const without = planned(wideCloud.job, catalogue);
    expect(exportCsv([['A', without]])).not.toContain('measured');
    expect(methodsParagraph(without, catalogue.offer)).not.toContain('measured');
  });

  test('count the batch of one GPU', () => {
    const measured = measuredOf(withRuns([8, 1800], [16, 2600], { batch: 30, devices: 4 }));
    expect(measured).toMatchObject({ batchPerDevice: 8 });
  });

  test('that contradict each other are refused with the field and what is allowed', () => {
    expect(measuredOf(withRuns([8, 1800], [8, 2600]))).toEqual({
      problem: 'Second run: batch size: allowed: at least two different batch sizes.',
    });
    expect(measuredOf(withRuns([8, 2600], [16, 1800]))).toEqual({
      problem: 'Second run: memory: allowed: more bytes for a larger batch.',
    });
    expect(measuredOf(withRuns([8, 1800], [16, 1800]))).toMatchObject({
      problem: expect.stringMatching(/^Both runs took the same memory/),
    });
  });

  test('of any kind give words, never an exception', () => {
    fc.assert(
      fc.property(anyJob(), (job) => {
        const plan = planned(job, catalogue);
        const measured = measuredOf(plan);
        if (measured && !('problem' in measured)) {
          expect(measuredSentences(measured, plan)).not.toMatch(/NaN|Infinity|undefined/);
        }
        expect(calibrationCommand(job, plan.device.memoryBytes)).toContain('calibrate-memory');
      }),
    );
  });
});
