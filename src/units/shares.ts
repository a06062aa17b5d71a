import { formatPrecise, formatSignificant, thinSpace } from './numbers.ts';

/** A share of 1 in per cent, with so many significant digits: 0.1734 is "17 %". */
export const formatPercent = (share: number, digits = 2): string =>
  `${formatSignificant(100 * share, digits)}${thinSpace}%`;

/** The same with zeros kept, so that a column lines up: 1 is "100 %", 0.9 is "90.0 %". */
export const formatPrecisePercent = (share: number, digits = 3): string =>
  `${formatPrecise(100 * share, digits)}${thinSpace}%`;

/** With so many decimals: 0.17 is "17.0 %" with one, "17 %" with none. */
export const formatFixedPercent = (share: number, decimals = 0): string =>
  `${(100 * share).toFixed(decimals)}${thinSpace}%`;

/** A ratio as a factor: 2.71 is "2.7 times". */
export const formatFactor = (ratio: number, digits = 2): string =>
  `${formatSignificant(ratio, digits)} times`;

/** Mean and ends of some measurements, with so many decimals: "0.712 (0.700–0.725)". */
export function formatSpread(
  { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  decimals = 3,
): string {
  return `${mean.toFixed(decimals)} (${low.toFixed(decimals)}–${high.toFixed(decimals)})`;
}
