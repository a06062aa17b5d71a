import { after } from '../../data/case/case.ts';
import { atBothEnds } from '../../data/case/totals.ts';
import { carbon, embodied, energy, type PlanInput, type Range } from '../../estimation/index.ts';
import { hoursPerDay } from '../../units/index.ts';

/** A day of training on a card, with what making the card adds to it. */
export interface DayOfUse {
  readonly years: number;
  /** Of one day, in grams. */
  readonly making: Range;
  readonly electricity: Range;
  /** Making over making and electricity: least making with most electricity, and the reverse. */
  readonly share: Range;
}

type Input = Pick<
  PlanInput,
  | 'wattsPerDevice'
  | 'hostWatts'
  | 'memoryGigabytes'
  | 'wattsPerGigabyte'
  | 'pue'
  | 'gramsPerKilowattHour'
  | 'embodiedKilogramsCO2e'
>;

/** @throws RangeError when nobody said what making the card emits */
export function dayOfUse(input: Input, years: number): DayOfUse {
  const { embodiedKilogramsCO2e: made, wattsPerDevice, gramsPerKilowattHour, pue, ...host } = input;
  if (!made) throw new RangeError('the carbon of making the card is not given');
  const making = atBothEnds(
    (end) =>
      embodied({
        totalKilogramsCO2e: made[end],
        lifetimeYears: years,
        usedHours: hoursPerDay,
      }).gramsCO2e,
  );
  const electricity = atBothEnds((end) => {
    const { kilowattHours } = energy({
      hours: hoursPerDay,
      wattsPerDevice: wattsPerDevice[end],
      hostWatts: host.hostWatts,
      memoryGigabytes: host.memoryGigabytes,
      wattsPerGigabyte: host.wattsPerGigabyte,
      pue: pue?.[end],
    });
    return carbon({ kilowattHours, gramsPerKilowattHour: gramsPerKilowattHour[end] }).gramsCO2e;
  });
  return {
    years,
    making,
    electricity,
    share: {
      low: making.low / (making.low + electricity.high),
      high: making.high / (making.high + electricity.low),
    },
  };
}

/** A day on the workstation of the case: its card served one year, or five. */
export const daysOfUse: readonly DayOfUse[] = [1, 5].map((years) => dayOfUse(after.input, years));
