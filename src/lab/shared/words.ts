import { formatCount, formatDuration } from '../../units/index.ts';
import type { Backend, Phase, WishedBackend } from '../protocol/choices.ts';

const millisecondsPerHour = 3_600_000;

export const backendNames: Readonly<Record<Backend, string>> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  webgl: 'WebGL',
  cpu: 'plain JavaScript',
};

/** A wish as the page's list shows it; `recorded` trains nothing and plays what was recorded. */
export const wishNames: Readonly<Record<WishedBackend | 'recorded', string>> = {
  auto: 'Choose for me',
  webgpu: 'WebGPU (graphics chip)',
  wasm: 'WebAssembly (processor)',
  webgl: 'WebGL (graphics chip)',
  cpu: 'Plain JavaScript (slow)',
  recorded: 'Recorded run (trains nothing)',
};

export function milliseconds(value: number): string {
  if (value >= 999.5) return formatDuration(value / millisecondsPerHour);
  // Short steps differ in what rounding would take away.
  return `${value > 0 && value < 19.95 ? value.toFixed(1) : formatCount(Math.round(value))}\u202fms`;
}

/** Two decimals are as much as one seed tells; three show the small steps while training runs. */
export const iou = (value: number, decimals = 3): string => value.toFixed(decimals);

export const phaseNames: Readonly<Record<Phase, string>> = {
  scratch: 'from scratch',
  frozen: 'body frozen',
  unfrozen: 'unfrozen',
  l1: 'L1',
  'fine-tune': 'fine-tuned',
};

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
