import fc from 'fast-check';
import { plannerOffer, plannerPresets } from '../../../src/components/offers/plan-offers.ts';
import { optimizers, planPrecisions } from '../../../src/estimation/index.ts';
import type { Job } from '../../../src/planner/job.ts';
import { catalogueOf } from '../../../src/planner/planned.ts';
import { sites } from '../../../src/planner/sites.ts';

export const presets = plannerPresets;
export const catalogue = catalogueOf(plannerOffer);
export const [wideCloud, leanDesk] = presets;

const ids = (list: readonly { readonly id: string }[]) =>
  fc.constantFrom(...list.map(({ id }) => id));

const rangeWithin = (min: number, max: number) =>
  fc.option(
    fc
      .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    { nil: undefined },
  );

/** Any job that the page lets a reader make. */
export const anyJob = (): fc.Arbitrary<Job> =>
  fc.record({
    model: fc.oneof(ids(catalogue.models), fc.constant('own')),
    inputSize: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 16_384 })),
    parameters: fc.integer({ min: 1, max: 1e12 }),
    outputs: fc.integer({ min: 0, max: 1e12 }),
    largestLayer: fc.integer({ min: 0, max: 1e12 }),
    forwardGigaflops: fc.double({ min: 0, max: 1e9, noNaN: true }),
    frozenLayers: fc.integer({ min: 0, max: 2000 }),
    frozenPercent: fc.double({ min: 0, max: 100, noNaN: true }),
    optimizer: fc.constantFrom(...optimizers.map(({ name }) => name)),
    precision: fc.constantFrom(...planPrecisions),
    batch: fc.integer({ min: 1, max: 1e6 }),
    checkpointing: fc.constantFrom('no', 'yes'),
    samples: fc.integer({ min: 1, max: 1e12 }),
    epochs: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    runs: fc.integer({ min: 1, max: 1e5 }),
    device: ids(catalogue.offer.devices),
    devices: fc.integer({ min: 1, max: 1e5 }),
    zero: fc.constantFrom('0', '1', '2', '3'),
    site: fc.constantFrom(...sites.map(({ id }) => id)),
    grid: ids(catalogue.places),
    factor: fc.constantFrom('life-cycle', 'direct'),
    hostWatts: fc.double({ min: 0, max: 1e6, noNaN: true }),
    hostGigabytes: fc.double({ min: 0, max: 1e6, noNaN: true }),
    idleHours: fc.double({ min: 0, max: 1e6, noNaN: true }),
    firstRunBatch: fc.integer({ min: 0, max: 1e6 }),
    firstRunMebibytes: fc.double({ min: 0, max: 1e8, noNaN: true }),
    secondRunBatch: fc.integer({ min: 0, max: 1e6 }),
    secondRunMebibytes: fc.double({ min: 0, max: 1e8, noNaN: true }),
    utilization: rangeWithin(0.001, 1),
    wattsPerDevice: rangeWithin(0, 1e5),
    pue: rangeWithin(1, 10),
    gramsPerKilowattHour: rangeWithin(0, 1e4),
    embodiedKilogramsCO2e: rangeWithin(0, 1e6),
    lifetimeYears: rangeWithin(0.1, 100),
  });
