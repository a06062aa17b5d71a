import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { before } from '../../../src/data/case/case.ts';
import { commandFor } from '../../../src/planner/command.ts';
import {
  explainCarbon,
  explainDuration,
  explainEnergy,
  explainMemory,
} from '../../../src/planner/explain.ts';
import { exportCsv, exportJson } from '../../../src/planner/export.ts';
import { methodsParagraph } from '../../../src/planner/methods.ts';
import { planned } from '../../../src/planner/planned.ts';
import { tornadoOf } from '../../../src/planner/tornado.ts';
import { commandLine } from './command-line.ts';
import { anyJob, catalogue, leanDesk, presets, wideCloud } from './sample.ts';

const ends = ({ low, high }: { low: number; high: number }) => ({ low, high });

describe('Miguel’s plan', () => {
  const { result } = planned(wideCloud.job, catalogue);

  test('costs what the lesson says', () => {
    expect(result.flops / before.flops).toBeCloseTo(1, 12);
    for (const [ours, lessons] of [
      [result.hours, before.hours],
      [result.kilowattHours, before.kilowattHours],
      [result.electricityGramsCO2e, before.electricityGramsCO2e],
      [result.embodiedGramsCO2e, before.embodiedGramsCO2e],
    ] as const) {
      expect(ours.low / lessons.low).toBeCloseTo(1, 12);
      expect(ours.high / lessons.high).toBeCloseTo(1, 12);
    }
  });

  test('is filed with what is bought from the cloud, and on a workstation as his own electricity', () => {
    expect(planned(wideCloud.job, catalogue).scopes.electricity).toMatchObject({
      scope: 3,
      category: 1,
    });
    expect(planned(leanDesk.job, catalogue).scopes.electricity.scope).toBe(2);
  });

  test('needs less with the lean network, in every part', () => {
    const lean = planned(leanDesk.job, catalogue).result;
    expect(lean.peakBytes.high).toBeLessThan(result.peakBytes.low);
    expect(lean.gramsCO2e.high).toBeLessThan(result.gramsCO2e.high);
  });
});

describe('every plan', () => {
  test('has the same numbers on the command line', async () => {
    for (const { job } of presets) {
      const plan = planned(job, catalogue);
      expect(await commandLine(commandFor(plan.input))).toEqual(plan.result);
    }
    await fc.assert(
      fc.asyncProperty(anyJob(), async (job) => {
        const plan = planned(job, catalogue);
        expect(await commandLine(commandFor(plan.input))).toEqual(
          JSON.parse(JSON.stringify(plan.result)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('has ordered ranges, a sorted tornado, and words, whatever is chosen', () => {
    fc.assert(
      fc.property(anyJob(), (job) => {
        const plan = planned(job, catalogue);
        const { hours, kilowattHours, gramsCO2e, peakBytes, drivers } = plan.result;
        expect(peakBytes.low).toBeLessThanOrEqual(peakBytes.high);
        for (const { low, middle, high } of [hours, kilowattHours, gramsCO2e]) {
          expect(low).toBeLessThanOrEqual(middle);
          expect(middle).toBeLessThanOrEqual(high);
        }
        const swings = drivers.map((one) => Math.abs(one.atHighGramsCO2e - one.atLowGramsCO2e));
        expect(swings).toEqual([...swings].sort((a, b) => b - a));
        for (const { from, to } of tornadoOf(plan).bars) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(100);
          expect(from).toBeLessThanOrEqual(to);
        }
        const words = [
          ...explainMemory(plan, catalogue.offer),
          ...explainDuration(plan, catalogue.offer),
          ...explainEnergy(plan, catalogue.offer),
          ...explainCarbon(plan),
        ].map(({ label, text }) => `${label} ${text}`);
        expect([...words, methodsParagraph(plan, catalogue.offer)].join(' ')).not.toMatch(
          /NaN|undefined|Infinity/,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is exported', () => {
  const plans = [
    ['A', planned(wideCloud.job, catalogue)],
    ['B', planned(leanDesk.job, catalogue)],
  ] as const;

  test('has every number of both plans as CSV, with sources', () => {
    const lines = exportCsv(plans).trimEnd().split('\n');
    expect(lines[0]).toBe('plan,quantity,low,middle,high,unit,source');
    const carbon = plans[0][1].result.gramsCO2e;
    expect(lines).toContain(
      `A,gramsCO2e,${carbon.low},${carbon.middle},${carbon.high},gCO2e,calculation “plan”`,
    );
    expect(lines.filter((line) => line.startsWith('B,')).length).toBeGreaterThan(20);
    const { batch } = wideCloud.job;
    expect(lines).toContain(`A,batchSize,${batch},,${batch},samples,input`);
    expect(lines).toContain('A,optimizer,sgd,,sgd,,input');
    expect(lines).toContain('A,network,Miguel: wide detector,,Miguel: wide detector,,input');
    expect(lines).toContain('B,device,GeForce RTX 3070,,GeForce RTX 3070,,input');
    expect(
      lines.some((line) =>
        /^A,utilization,0\.14,,0\.76,.*Zeus|^A,utilization,0\.14,,0\.76,.*You/.test(line),
      ),
    ).toBe(true);
  });

  test('has the input and the result as JSON', () => {
    const [a] = JSON.parse(exportJson(plans)) as [{ input: unknown; result: { hours: object } }];
    expect(a.input).toEqual(JSON.parse(JSON.stringify(plans[0][1].input)));
    expect(ends(a.result.hours as never)).toEqual(ends(plans[0][1].result.hours));
  });

  test('reads as a paragraph that names sources and scopes', () => {
    const text = methodsParagraph(plans[0][1], catalogue.offer);
    expect(text).toMatch(
      /the network “Miguel: wide detector” \(source: .* 100 epochs of 20,000 samples, with SGD/,
    );
    expect(text).toMatch(/Scope 3, category 1/);
    expect(text).toMatch(/grid electricity \(United Kingdom\)/);
    expect(text).not.toMatch(/Frozen|again|idle|ZeRO|your own/);
  });

  test('names what this job has and others have not', () => {
    const job = {
      ...wideCloud.job,
      frozenLayers: 10,
      checkpointing: 'yes',
      devices: 4,
      zero: '2',
      idleHours: 12,
      site: 'desk',
    } as const;
    const text = methodsParagraph(planned(job, catalogue), catalogue.offer);
    expect(text).toMatch(/Frozen were [\d.]+\s% of the parameters, from the input on\./);
    expect(text).toMatch(/\(checkpointing\)/);
    expect(text).toMatch(/ZeRO, stage 2\./);
    expect(text).toMatch(/For 12 hours each GPU was reserved but idle, at [\d.]+\sW\./);
    expect(text).toMatch(/a computer of our own/);
  });
});
