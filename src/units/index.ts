export * from './constants.ts';
export { formatCount, formatPrecise, formatSignificant, thinSpace } from './numbers.ts';
export {
  formatBytes,
  formatCarbon,
  formatDuration,
  formatEnergy,
  formatGibibytes,
  formatRange,
} from './quantities.ts';
