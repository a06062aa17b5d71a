import type { Accelerator } from '../data/hardware/accelerators.ts';
import { fitOf, type Estimate, type Fit } from '../estimation/index.ts';
import { isPeakDerived, peakFlops } from './assumptions.ts';
import { failsTheSum } from './words.ts';
import { planned, type Catalogue, type Planned } from './planned.ts';

/** The same job on another device. */
export interface FitRow {
  readonly device: Accelerator;
  readonly fits: Fit;
  /** The low end of the estimate fits, and the lesson's equation says that the job does not. */
  readonly failsTheSum: boolean;
  /** FLOP/s at the precision of the job. */
  readonly peakFlops: number;
  /** That speed is our sum; no source gives it. */
  readonly isPeakDerived: boolean;
  readonly hours: Estimate;
  readonly kilowattHours: Estimate;
  readonly chosen: boolean;
}

/** Every device, from the smallest memory to the largest. */
export const fitRows = ({ job, result }: Planned, catalogue: Catalogue): readonly FitRow[] =>
  catalogue.offer.devices
    .map((device) => {
      // A power that the reader has put in belongs to the device that is chosen.
      const there = planned({ ...job, device: device.id, wattsPerDevice: undefined }, catalogue);
      const fits = fitOf(result.peakBytes, device.memoryBytes);
      return {
        device,
        fits,
        failsTheSum: failsTheSum(fits, result.lessonBytes, device.memoryBytes),
        peakFlops: peakFlops(device, job.precision),
        isPeakDerived: isPeakDerived(device, job.precision),
        hours: there.result.hours,
        kilowattHours: there.result.kilowattHours,
        chosen: device.id === job.device,
      };
    })
    .toSorted(
      (a, b) =>
        a.device.memoryBytes - b.device.memoryBytes ||
        a.device.name.localeCompare(b.device.name, 'en'),
    );

export function fitSummary(rows: readonly FitRow[]): string {
  const count = (fits: Fit) => rows.filter((row) => row.fits === fits && !row.failsTheSum).length;
  const perhaps = count('perhaps');
  return `The job fits on ${count('yes')} of ${rows.length} devices${
    perhaps > 0 ? `, and may fit on ${perhaps} more` : ''
  }.`;
}
