import type { Accelerator } from '../data/hardware/accelerators.ts';
import {
  assumptionNames,
  type AssumptionName,
  type PlanPrecision,
  type Range,
} from '../estimation/index.ts';
import type { Job } from './job.ts';
import type { Figure, Offer, Source } from './offer.ts';
import { gridFactor, type Place } from './places.ts';
import { siteOf } from './sites.ts';

const TERA = 1e12;

/**
 * Peak speed at a precision, in FLOP/s. A device whose 16-bit arithmetic is slower than its 32-bit
 * arithmetic stores 16 bits and computes in 32, as frameworks do.
 */
export function peakFlops(device: Accelerator, precision: PlanPrecision): number {
  const { fp32, tf32 = 0, fp16 = device.derivedFp16 ?? 0 } = device;
  const special = { fp32: 0, tf32, fp16, bf16: fp16, mixed: fp16 }[precision];
  return Math.max(fp32, special) * TERA;
}

/** Whether that speed is one that no source gives: the 16-bit rate of some devices is worked out. */
export const isPeakDerived = (device: Accelerator, precision: PlanPrecision): boolean =>
  device.derivedFp16 !== undefined && peakFlops(device, precision) === device.derivedFp16 * TERA;

/** What a plan assumes, with its source; `own` where the reader has put other numbers. */
export interface Assumption {
  readonly name: AssumptionName;
  readonly range: Range;
  readonly standard: Range;
  readonly own: boolean;
  readonly why: string;
  readonly source?: Source | undefined;
}

type Standard = Pick<Assumption, 'why' | 'source'> & { readonly range: Range };

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const cited = ({ low, high, label, note, source }: Figure): Standard => ({
  range: { low, high },
  why: [label, note].filter(Boolean).map(sentence).join(' '),
  source,
});

function standardOf(
  name: AssumptionName,
  job: Job,
  { device, place, offer }: { device: Accelerator; place: Place; offer: Offer },
): Standard {
  const { figures } = offer;
  switch (name) {
    case 'utilization': {
      const special = peakFlops(device, job.precision) > device.fp32 * TERA;
      return cited(figures[special ? 'utilisation-16-bit' : 'measured-utilisation']);
    }
    case 'wattsPerDevice': {
      const share = figures['measured-v100-watts'].low / figures['tdp-v100'].low;
      const percentOf = (watts: number) => Math.round((100 * watts) / figures['tdp-v100'].low);
      const { low, high } = figures['measured-v100-runs'];
      return {
        range: { low: device.ratedWatts * share, high: device.ratedWatts },
        why: `At most the rated power. At least ${Math.round(100 * share)}\u202f% of it, as a V100 drew in a long training run; seven such runs drew ${percentOf(low)} to ${percentOf(high)}\u202f%. A job that never waits for its data comes close to the limit.`,
        source: figures['measured-v100-watts'].source,
      };
    }
    case 'pue':
      return cited(figures[siteOf(job.site).pue]);
    case 'gramsPerKilowattHour': {
      const { range, kind, values } = gridFactor(place, job.factor);
      const each = values.map(
        ({ source, year, gramsPerKilowattHour }) => `${source} ${year}: ${gramsPerKilowattHour}`,
      );
      return {
        range,
        why: `${place.label}, ${kind} emissions. ${each.join('; ')}.`,
        source: { text: 'data files', href: offer.dataHref },
      };
    }
    case 'embodiedKilogramsCO2e':
      return cited(figures['embodied-gpu']);
    case 'lifetimeYears':
      return cited(figures['hardware-life']);
  }
}

/** All assumptions of a job, in the order of the calculation. */
export const assumptionsOf = (
  job: Job,
  chosen: { device: Accelerator; place: Place; offer: Offer },
): readonly Assumption[] =>
  assumptionNames.map((name) => {
    const { range: standard, why, source } = standardOf(name, job, chosen);
    const own = job[name];
    return own
      ? { name, range: own, standard, own: true, why: 'Your own numbers.' }
      : { name, range: standard, standard, own: false, why, source };
  });
