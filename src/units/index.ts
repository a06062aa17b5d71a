export * from './constants.ts';
export {
  formatCount,
  formatCountInWords,
  formatPrecise,
  formatSignificant,
  thinSpace,
} from './numbers.ts';
export {
  formatBytes,
  formatCarbon,
  formatDuration,
  formatEnergy,
  formatGibibytes,
  formatRange,
  type FormatLike,
  joinEnds,
} from './quantities.ts';
export {
  formatFactor,
  formatFixedPercent,
  formatPercent,
  formatPrecisePercent,
  formatSpread,
} from './numbers.ts';
