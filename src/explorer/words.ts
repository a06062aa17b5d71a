import { formatBytes, formatCount, formatSignificant } from '../units/index.ts';
import type { Estimate, Fit } from './estimate.ts';
import {
  optimizerOf,
  precisionOf,
  presetOf,
  type Card,
  type MemoryPreset,
  type Setup,
} from './setup.ts';

/** "a GTX 1080 Ti", but "an RTX 3090": letters that are spoken with a vowel first, and vowels. */
export function withArticle(name: string): string {
  const first = name.split(' ')[0] ?? '';
  const spelledOut = /^[A-Z]{1,3}\d*[A-Z]?$/.test(first);
  return `${(spelledOut ? /^[AEFHILMNORSX]/ : /^[AEIOU]/i).test(first) ? 'an' : 'a'} ${name}`;
}

/** Some names tell the memory already. */
export const cardLabel = ({ name, gibibytes }: Card): string =>
  / GB$/.test(name) ? name : `${name} (${gibibytes}\u202fGB)`;

export function fitSentence(result: Fit, card: Card): string {
  const where = `on ${withArticle(cardLabel(card))}`;
  if (result.fits) return `Fits ${where} up to batch ${formatCount(result.largestBatch)}`;
  const needs = `Does not fit ${where}: needs ${formatBytes(result.needsBytes)}`;
  return result.largestBatch === 0
    ? `${needs}; not even a batch of one sample fits`
    : `${needs}; largest batch that fits: ${formatCount(result.largestBatch)}`;
}

/** "11 GB" on the box of a card are 11 GiB, so the picture, in SI units, says both. */
export const cardWall = ({ name, gibibytes, memoryBytes }: Card): string =>
  `${name}: ${gibibytes}\u202fGiB = ${formatBytes(memoryBytes)}.`;

export const roomSentence = (totalBytes: number, { memoryBytes }: Card): string =>
  totalBytes > memoryBytes
    ? `${formatBytes(totalBytes - memoryBytes)} too much`
    : `${formatBytes(memoryBytes - totalBytes)} free`;

export const peakSentence = ({ peakBytes, peakPhase }: Estimate): string =>
  `Peak over phases: ${formatBytes(peakBytes)} in the ${peakPhase} phase`;

/** "B needs 2.10 GB less than A, 37 % less"; relative to A. */
export function compareSentence(a: Estimate, b: Estimate): string {
  const difference = b.totalBytes - a.totalBytes;
  if (difference === 0) return 'B needs exactly as much as A.';
  const direction = difference < 0 ? 'less' : 'more';
  const share = (100 * Math.abs(difference)) / a.totalBytes;
  // 99.8 % less must not read as 100 % less: B always needs something.
  const percent = share > 99 && share < 100 ? 'over 99' : formatSignificant(share, 2);
  return `B needs ${formatBytes(Math.abs(difference))} ${direction} than A, ${percent}\u202f% ${direction}.`;
}

export function signedBytes(bytes: number): string {
  if (bytes === 0) return formatBytes(0);
  return `${bytes < 0 ? '−' : '+'}${formatBytes(Math.abs(bytes))}`;
}

/** A setup in one line, to tell A from B. */
export function describe(setup: Setup, presets: readonly MemoryPreset[]): string {
  const network = presetOf(setup, presets)?.label ?? `P = ${short(setup.parameters)}`;
  return `${network}, batch ${setup.batch}, ${optimizerOf(setup).label}, ${precisionOf(setup).label}`;
}

const prefixes = ['', 'k', 'M', 'G', 'T'];

/** 442900000 -> "443 M": a count with an SI prefix, for a formula with little room. */
export function short(count: number): string {
  const thousands = Math.floor(Math.log10(Math.max(count, 1)) / 3);
  const step = Math.min(thousands, prefixes.length - 1);
  const value = Number((count / 1000 ** step).toPrecision(3));
  if (value >= 1000 && step < prefixes.length - 1) return `1\u202f${prefixes[step + 1]}`;
  return step === 0 ? String(value) : `${value}\u202f${prefixes[step]}`;
}
