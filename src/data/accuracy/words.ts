import { formatCount, formatPercent, formatSignificant, thinSpace } from '../../units/index.ts';
import type { Vector } from './vector.ts';

const minus = '\u2212';
const digits = 6;

/** "+0.3 %", with a sign, because it matters whether an estimate is too low. */
export function signedPercent(error: number): string {
  const percent = 100 * error;
  const size = Math.abs(percent);
  const text = size >= 9.95 ? size.toFixed(0) : size.toFixed(1);
  const sign = Number(text) === 0 ? '' : error < 0 ? minus : '+';
  return `${sign}${text}${thinSpace}%`;
}

/** Six digits are more than any source prints; counts are written in full. */
export const amount = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? formatCount(value)
    : formatSignificant(value, digits);

/** How exactly the source prints its number. */
export function toleranceInWords({ tolerance }: Vector): string {
  if (tolerance === 'exact') return 'exact';
  const { rel = 0, abs = 0 } = tolerance;
  const parts = [
    ...(abs > 0 ? [formatSignificant(abs, 2)] : []),
    ...(rel > 0 ? [formatPercent(rel)] : []),
  ];
  return `±${parts.join(' and ')}`;
}

/** "huggingface/accelerate, tests/test_cli.py": the commit is in the file. */
export function shortSource({ source }: Vector): string {
  const [, repository, rest] = /^([\w.-]+\/[\w.-]+)@[0-9a-f]{7,40}:(.*)$/.exec(source) ?? [];
  return repository ? `${repository}, ${rest}` : source;
}

/** What each area is called on the page, in the order in which they are shown. */
export const areas: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'params', title: 'Parameters of networks' },
  { id: 'frozen_params', title: 'Parameters that stay fixed' },
  { id: 'flops', title: 'Work of networks' },
  { id: 'activations', title: 'Activations' },
  { id: 'param_memory', title: 'Memory of parameters' },
  { id: 'optimizer_state', title: 'State of optimisers' },
  { id: 'memory_total', title: 'Memory of training' },
  { id: 'memory_multi_gpu', title: 'Memory on many GPUs' },
  { id: 'memory_inference', title: 'Memory of inference' },
  { id: 'duration', title: 'Duration' },
  { id: 'samples_per_joule', title: 'Samples per joule' },
  { id: 'energy', title: 'Energy' },
  { id: 'early_stopping', title: 'Stopping early' },
  { id: 'carbon_intensity', title: 'Carbon intensity' },
  { id: 'carbon_operational', title: 'Operational carbon' },
  { id: 'embodied', title: 'Embodied carbon' },
  { id: 'carbon_total', title: 'Carbon in all' },
  { id: 'equivalence', title: 'Comparisons from daily life' },
];
