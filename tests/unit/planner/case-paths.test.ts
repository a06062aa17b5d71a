import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannerOffer, plannerPresets } from '../../../src/components/offers/plan-offers.ts';
import type { CaseStage, CaseStudy } from '../../../src/data/case/case-schema.ts';
import { caseStudy } from '../../../src/data/case/case.ts';
import { caseMemory } from '../../../src/data/case/memory.ts';
import { networkSize } from '../../../src/data/case/network.ts';
import { planCase, type PlannedCase, type Slowdown } from '../../../src/data/case/plan.ts';
import { figure } from '../../../src/data/library/figures.ts';
import { planCalculation, type PlanOutput } from '../../../src/estimation/index.ts';
import { commandFor } from '../../../src/planner/command.ts';
import type { Job } from '../../../src/planner/job.ts';
import { catalogueOf, planned } from '../../../src/planner/planned.ts';
import { miguelModels } from '../../../src/planner/presets.ts';
import { optionIn, optionsOf, places } from '../../../src/verdict/options.ts';
import { commandLine } from './command-line.ts';

const range = (min: number, max: number) =>
  fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

const assumptions = fc.record({
  utilization: range(0.01, 1),
  utilization16: range(0.01, 1),
  powerShare: range(0.05, 1),
  gramsPerKilowattHour: range(1, 1500),
  embodiedKilogramsCO2e: range(1, 2000),
  lifetimeYears: range(1, 10),
});

const anyStage: fc.Arbitrary<CaseStage> = fc.record({
  label: fc.string({ minLength: 1 }),
  network: fc.constantFrom('wide', 'transfer', 'lean'),
  epochs: fc.integer({ min: 1, max: 200 }),
  optimizer: fc.constantFrom('sgd', 'adam'),
  precision: fc.constantFrom('fp32', 'fp16', 'mixed'),
  frozenBlocks: fc.integer({ min: 0, max: 5 }),
  // A reader of the planner enters the micro-batch as the batch.
  microBatches: fc.constant(1),
});

/** The case with stages, batch and assumptions of any kind, in one of its two places. */
const anyCase = fc.constantFrom(...places).chain((place) =>
  fc.record({
    place: fc.constant(place),
    assumptions,
    study: fc
      .record({
        batchSize: fc.integer({ min: 1, max: 256 }),
        images: fc.integer({ min: 1, max: 1_000_000 }),
        stages: fc.array(anyStage, { minLength: 1, maxLength: 4 }),
      })
      .map(({ stages, ...rest }): CaseStudy => {
        const after = { ...caseStudy.plans.after, machine: place, stages };
        return { ...caseStudy, ...rest, plans: { ...caseStudy.plans, after } };
      }),
  }),
);

type AnyCase = typeof anyCase extends fc.Arbitrary<infer One> ? One : never;

/** As the page of the verdict works it out, with its own grids. */
function onTheVerdict({ study, assumptions, place }: AnyCase, slowdown: Slowdown): PlannedCase {
  const { gramsPerKilowattHour } = assumptions;
  const grids = { cloud: gramsPerKilowattHour, workstation: gramsPerKilowattHour };
  return optionIn(optionsOf({ study, assumptions, grids, slowdown }, figure), 'after', place).cost;
}

/** Miguel's second model stands for the network of the stage. */
const plannerWith = (study: CaseStudy, network: CaseStage['network']) => {
  const networks = { ...study.networks, lean: study.networks[network] };
  return catalogueOf({ ...plannerOffer, models: miguelModels({ ...study, networks }) });
};

/** One stage as a reader would enter it on the page of the planner. */
function onThePlanner(
  { study, assumptions, place }: AnyCase,
  { network, epochs, optimizer, precision, frozenBlocks }: CaseStage,
): { readonly cost: PlanOutput; readonly memory: PlanOutput } {
  const preset = plannerPresets.find(
    ({ id }) => id === (place === 'cloud' ? 'lean-cloud' : 'lean-desk'),
  );
  if (!preset) throw new Error('The planner has lost a preset.');
  const { powerShare, utilization16, ...single } = assumptions;
  const ranges = precision === 'fp32' ? single : { ...single, utilization: utilization16 };
  const ratedWatts = figure(study.machines[place].ratedPower.figure).low;
  const { body } = study.networks[network];
  const job: Job = {
    ...preset.job,
    ...ranges,
    wattsPerDevice: { low: powerShare.low * ratedWatts, high: powerShare.high * ratedWatts },
    epochs,
    optimizer,
    precision,
    batch: study.batchSize,
    samples: study.images,
    frozenLayers: body.slice(0, frozenBlocks).flat().length,
  };
  const size = networkSize(study.networks[network], frozenBlocks);
  const catalogue = plannerWith(study, network);
  // The planner knows which values PyTorch keeps; the lesson's N, all outputs, is entered by hand.
  const byHand: Job = {
    ...job,
    model: 'own',
    parameters: size.parameters,
    outputs: size.activationsPerSample,
    largestLayer: size.workingActivationsPerSample,
    frozenPercent: (100 * size.frozenParameters) / size.parameters,
  };
  return { cost: planned(job, catalogue).result, memory: planned(byHand, catalogue).result };
}

const amounts = [
  'hours',
  'kilowattHours',
  'electricityGramsCO2e',
  'embodiedGramsCO2e',
  'gramsCO2e',
] as const;

function expectSame(ours: number, theirs: number) {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-12 * Math.abs(theirs));
}

describe('the case, whatever is assumed', () => {
  test('takes the same at the end of the course, on the verdict, the planner and the command line', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (one) => {
        const { study, assumptions } = one;
        const { after } = study.plans;
        const wrapUp = planCase(study, after, assumptions, figure);
        expect(onTheVerdict(one, {})).toEqual(wrapUp);
        expect(await commandLine(commandFor(wrapUp.input))).toEqual(resultOf(wrapUp));

        const stages = after.stages.map((stage) => onThePlanner(one, stage));
        for (const amount of amounts)
          for (const end of ['low', 'middle', 'high'] as const)
            expectSame(
              stages.reduce((sum, { cost }) => sum + cost[amount][end], 0),
              wrapUp[amount][end],
            );
        const most = (bytes: (memory: PlanOutput) => number) =>
          Math.max(...stages.map(({ memory }) => bytes(memory)));
        expectSame(
          most(({ lessonBytes }) => lessonBytes),
          wrapUp.lessonBytes,
        );
        expectSame(
          most(({ peakBytes }) => peakBytes.low),
          wrapUp.peakBytes.low,
        );
        expectSame(
          most(({ peakBytes }) => peakBytes.high),
          wrapUp.peakBytes.high,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('needs the memory of the lesson’s equation', () => {
    fc.assert(
      fc.property(anyCase, ({ study, assumptions }) => {
        const { after } = study.plans;
        const sums = after.stages.map(
          (stage) => caseMemory(study, stage.network, stage).totalBytes,
        );
        expectSame(planCase(study, after, assumptions, figure).lessonBytes, Math.max(...sums));
      }),
      { numRuns: 60 },
    );
  });

  test('has the verdict’s slowdown on the command line too', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.double({ min: 1, max: 20, noNaN: true }), async (one, lean) => {
        const slowed = onTheVerdict(one, { lean });
        expect(await commandLine(commandFor(slowed.input))).toEqual(resultOf(slowed));
        const plainly = onTheVerdict(one, {});
        expect(slowed.hours.low).toBe(plainly.hours.low);
        expect(slowed.hours.high).toBeGreaterThanOrEqual(plainly.hours.high);
      }),
      { numRuns: 20 },
    );
  });
});

/** A planned case without the words that the case adds. */
function resultOf(one: PlannedCase): unknown {
  const names = Object.keys(planCalculation.outputs);
  return Object.fromEntries(Object.entries(one).filter(([name]) => names.includes(name)));
}
