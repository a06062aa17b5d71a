export * from './constants.ts';
export {
  formatCount,
  formatCountInWords,
  formatFactor,
  formatFixedPercent,
  formatPercent,
  formatPrecise,
  formatPrecisePercent,
  formatSignificant,
  formatSpread,
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
