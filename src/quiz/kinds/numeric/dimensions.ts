import {
  formatBytes,
  formatCarbon,
  formatCount,
  formatDuration,
  formatEnergy,
  formatPrecise,
  thinSpace,
} from '../../../units/index.ts';

/** What an answer measures, by the unit in which the estimation module gives it. */
export type Dimension =
  'bytes' | 'kilowattHours' | 'watts' | 'gramsCO2e' | 'hours' | 'count' | 'samplesPerJoule';

/** An amount in the base unit of its dimension. */
export interface Quantity {
  readonly amount: number;
  readonly dimension: Dimension;
}

interface About {
  /** What a unit of it measures, to end the sentence "GB is a unit of …". */
  readonly noun: string;
  /** Units that one may write. */
  readonly units: string;
  readonly format: (amount: number) => string;
}

const THOUSAND = 1000;

function formatPower(watts: number): string {
  return watts < THOUSAND
    ? `${formatPrecise(watts)}${thinSpace}W`
    : `${formatPrecise(watts / THOUSAND)}${thinSpace}kW`;
}

export const dimensions: Readonly<Record<Dimension, About>> = {
  bytes: { noun: 'memory', units: 'B, kB, MB, GB, MiB or GiB', format: formatBytes },
  kilowattHours: { noun: 'energy', units: 'Wh, kWh, MWh, J or MJ', format: formatEnergy },
  watts: { noun: 'power', units: 'W or kW', format: formatPower },
  gramsCO2e: { noun: 'carbon', units: 'g, kg or t', format: formatCarbon },
  hours: { noun: 'time', units: 's, min, h or days', format: formatDuration },
  count: {
    noun: 'a plain number',
    units: 'none',
    format: (amount) => (Number.isInteger(amount) ? formatCount(amount) : formatPrecise(amount)),
  },
  samplesPerJoule: {
    noun: 'work per energy',
    units: 'pictures/J or pictures/kWh',
    format: (amount) => `${formatPrecise(amount)}${thinSpace}pictures/J`,
  },
};

/** A quantity as the page writes it: 3.90 GB. */
export function formatQuantity({ amount, dimension }: Quantity): string {
  const minus = amount < 0 ? '\u2212' : '';
  return minus + dimensions[dimension].format(Math.abs(amount));
}
