import type { Accelerator } from '../data/hardware/accelerators.ts';
import {
  plan,
  scopes,
  type AssumptionName,
  type PlanInput,
  type PlanOutput,
  type Range,
  type ScopeReading,
} from '../estimation/index.ts';
import { assumptionsOf, peakFlops, type Assumption } from './assumptions.ts';
import type { Job } from './job.ts';
import { layeredModels, sizesOf, type Sizes } from './models.ts';
import type { LayeredModel, Offer } from './offer.ts';
import { placesOf, type Place } from './places.ts';
import { siteOf } from './sites.ts';

/** What the page offers, with what is worked out from it once. */
export interface Catalogue {
  readonly offer: Offer;
  readonly models: readonly LayeredModel[];
  readonly places: readonly [Place, ...Place[]];
}

export function catalogueOf(offer: Offer): Catalogue {
  const [first, ...others] = placesOf(offer.countries, offer.zones);
  if (!first) throw new Error('The tables of electricity are empty.');
  return { offer, models: layeredModels(offer), places: [first, ...others] };
}

/** A job with everything that follows from it. */
export interface Planned {
  readonly job: Job;
  readonly model?: LayeredModel | undefined;
  readonly sizes: Sizes;
  readonly device: Accelerator;
  readonly place: Place;
  readonly assumptions: readonly Assumption[];
  /** What goes into the calculation `plan`, on this page as on the command line. */
  readonly input: PlanInput;
  readonly result: PlanOutput;
  readonly scopes: {
    readonly electricity: ScopeReading;
    readonly hardware: ScopeReading;
  };
}

const idleWattsOf = ({ idleWatts, ratedWatts }: Accelerator, { figures }: Offer): number => {
  const { low, high } = figures['idle-share'];
  return idleWatts ?? (ratedWatts * (low + high)) / 2;
};

export function planned(job: Job, { offer, models, places }: Catalogue): Planned {
  const device = offer.devices.find(({ id }) => id === job.device) ?? offer.devices[0];
  const place = places.find(({ id }) => id === job.grid) ?? places[0];
  const sizes = sizesOf(job, models);
  const assumptions = assumptionsOf(job, { device, place, offer });
  const ranges = Object.fromEntries(
    assumptions.map(({ name, range }) => [name, range]),
  ) as unknown as Readonly<Record<AssumptionName, Range>>;
  const input: PlanInput = {
    trainableParameters: sizes.trainableParameters,
    frozenParameters: sizes.frozenParameters,
    activationsPerSample: sizes.activationsPerSample,
    workingActivationsPerSample: sizes.workingActivationsPerSample,
    forwardFlopsPerSample: sizes.forwardFlops,
    frozenForwardFlopsPerSample: sizes.frozenForwardFlops,
    batchSize: job.batch,
    optimizer: job.optimizer,
    precision: job.precision,
    recomputation: job.checkpointing === 'yes' ? 'full' : 'none',
    samples: job.samples,
    epochs: job.epochs,
    runs: job.runs,
    devices: job.devices,
    zeroStage: Number(job.zero),
    memoryBytes: device.memoryBytes,
    peakFlopsPerSecond: peakFlops(device, job.precision),
    idleHours: job.idleHours,
    idleWatts: idleWattsOf(device, offer),
    hostWatts: job.hostWatts,
    memoryGigabytes: job.hostGigabytes,
    wattsPerGigabyte: offer.figures['memory-power'].low,
    ...ranges,
  };
  const { ownership, activity } = siteOf(job.site);
  const perspective = 'customer';
  return {
    job,
    model: models.find(({ id }) => id === job.model),
    sizes,
    device,
    place,
    assumptions,
    input,
    result: plan(input),
    scopes: {
      electricity: scopes({ activity, ownership, perspective }),
      hardware: scopes({ activity: 'hardware-purchase', ownership, perspective }),
    },
  };
}
