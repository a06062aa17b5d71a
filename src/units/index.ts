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
} from './quantities.ts';
