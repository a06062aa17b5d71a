import {
  formatBytes,
  formatCarbon,
  formatDuration,
  formatEnergy,
  formatRange,
  formatSignificant,
  thinSpace,
} from '../../units/index.ts';

const onScale: Readonly<Record<string, (value: number) => string>> = {
  bytes: formatBytes,
  kWh: formatEnergy,
  gCO2e: formatCarbon,
  hours: formatDuration,
};

const DIGITS = 4;

/** An amount as people read it; what is not finite stays as it is, for it is a finding too. */
export function writeAmount(value: number, unit: string): string {
  if (!Number.isFinite(value)) return unit === '' ? String(value) : `${value} ${unit}`;
  const write = onScale[unit];
  if (write) return write(value);
  const number = formatSignificant(value, DIGITS);
  return unit === '' ? number : `${number}${thinSpace}${unit}`;
}

export const writeAmounts = (low: number, high: number, unit: string): string =>
  formatRange(low, high, (value) => writeAmount(value, unit));
