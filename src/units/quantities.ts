import { bytesPerGibibyte, gramsPerKilogram, gramsPerTonne, hoursPerDay } from './constants.ts';
import { formatPrecise, thinSpace } from './numbers.ts';

/** One step of a ladder of units. */
interface Step {
  readonly symbol: string;
  /** How many base units it holds. */
  readonly size: number;
  /** From how many base units on it is used; its size unless told. */
  readonly from?: number;
}

type Steps = readonly [Step, ...Step[]];

/**
 * A number of base units on the step that gives 1 to 999, with three significant digits unless
 * told otherwise: 3.90 GB. From where rounding would reach the next step, that one reads better.
 * Whole numbers of the smallest step are written without decimals. Steps run from small to large.
 * Beside another number, `like`, it takes that one's step: 0.16 kg in a column with 1.5 kg.
 */
function formatOnScale(value: number, steps: Steps, digits: number, like: number): string {
  const [base] = steps;
  const leads = Number.isFinite(like) ? Math.abs(like) : Math.abs(value);
  const rounding = 1 - 0.5 * 10 ** -digits;
  let chosen: Step = base;
  for (const step of steps) {
    if (leads >= (step.from ?? step.size) * rounding) chosen = step;
  }
  const amount = value / chosen.size;
  const whole = chosen === base && Number.isInteger(amount);
  const number = whole ? String(amount) : formatPrecise(amount, digits);
  return `${number}${thinSpace}${chosen.symbol}`;
}

/** Bytes in decimal units, as storage and this course count them: 3.90 GB = 3.90 · 10⁹ bytes. */
export function formatBytes(bytes: number, digits = 3, like = bytes): string {
  const steps: Steps = [
    { symbol: 'B', size: 1 },
    { symbol: 'kB', size: 1e3 },
    { symbol: 'MB', size: 1e6 },
    { symbol: 'GB', size: 1e9 },
    { symbol: 'TB', size: 1e12 },
    { symbol: 'PB', size: 1e15 },
  ];
  return formatOnScale(bytes, steps, digits, like);
}

/** Bytes in GiB (2³⁰ bytes), as nvidia-smi and PyTorch print them. */
export function formatGibibytes(bytes: number): string {
  return `${formatPrecise(bytes / bytesPerGibibyte)}${thinSpace}GiB`;
}

export function formatEnergy(kilowattHours: number, digits = 3, like = kilowattHours): string {
  const steps: Steps = [
    { symbol: 'mWh', size: 1e-6 },
    { symbol: 'Wh', size: 1e-3 },
    { symbol: 'kWh', size: 1 },
    { symbol: 'MWh', size: 1e3 },
    { symbol: 'GWh', size: 1e6 },
  ];
  return formatOnScale(kilowattHours, steps, digits, like);
}

export function formatCarbon(gramsCO2e: number, digits = 3, like = gramsCO2e): string {
  const steps: Steps = [
    { symbol: 'mg CO₂e', size: 1e-3 },
    { symbol: 'g CO₂e', size: 1 },
    { symbol: 'kg CO₂e', size: gramsPerKilogram },
    { symbol: 't CO₂e', size: gramsPerTonne },
  ];
  return formatOnScale(gramsCO2e, steps, digits, like);
}

export function formatDuration(hours: number, digits = 3, like = hours): string {
  const steps: Steps = [
    { symbol: 's', size: 1 / 3600 },
    { symbol: 'min', size: 1 / 60 },
    { symbol: 'h', size: 1 },
    { symbol: 'days', size: hoursPerDay, from: 3 * hoursPerDay },
  ];
  return formatOnScale(hours, steps, digits, like);
}

/** Both ends of a range that are written already, or one where they read the same: "6.3–7". */
export const joinEnds = (from: string, to: string, between = '–'): string =>
  from === to ? from : `${from}${between}${to}`;

/** Writes a number with `digits` significant digits, in the unit that `like` would have. */
export type FormatLike = (value: number, digits?: number, like?: number) => string;

/**
 * "0.16–1.5 kg CO₂e": both ends in one unit, that of the larger end; one value where they agree. `like`
 * gives the unit of a whole column.
 */
export function formatRange(
  low: number,
  high: number,
  format: FormatLike,
  digits?: number,
  like = Math.max(Math.abs(low), Math.abs(high)),
): string {
  const [from, to] = [format(low, digits, like), format(high, digits, like)];
  const unit = to.includes(thinSpace) ? to.slice(to.indexOf(thinSpace)) : '';
  return unit !== '' && from !== to && from.endsWith(unit)
    ? joinEnds(from.slice(0, -unit.length), to)
    : joinEnds(from, to, ' – ');
}
