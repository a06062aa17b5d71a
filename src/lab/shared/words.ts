import { formatCount, formatDuration } from '../../units/index.ts';
import type { Backend, Block, Phase, WishedBackend } from '../protocol/choices.ts';
import type { Stage } from '../protocol/events.ts';

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

export const blockName = (block: Block): string => (block === 'head' ? 'box head' : block);

const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** What learns in a stage: "box head", "conv4 and box head", "all layers". */
export function openWords({ openBlocks, frozenParameters }: Stage): string {
  return frozenParameters === 0 ? 'all layers' : listed(openBlocks.map(blockName));
}

/** The name of a stage on an axis and in tables. */
export function stageName(plan: Stage): string {
  if (plan.phase === 'frozen') return 'Body frozen';
  if (plan.phase === 'scratch') return 'From scratch';
  return plan.frozenParameters === 0 ? 'All layers open' : `${plan.openBlocks[0] ?? ''} open`;
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  scratch: 'from scratch',
  frozen: 'body frozen',
  unfrozen: 'unfrozen',
  l1: 'L1',
  'fine-tune': 'fine-tuned',
};

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
