import type { Settings } from '../../protocol/settings.ts';

/** A run in words: "transfer, 200 labelled boxes, seed 0, backend wasm". */
export function describeSettings(settings: Settings): string {
  const { experiment, size, labelledBoxes, seed, backend } = settings;
  const parts = [
    experiment === 'scratch' ? 'from scratch' : experiment,
    ...(size === 'full' ? [] : [`${size} size`]),
    `${labelledBoxes} labelled boxes`,
    `seed ${seed}`,
    `backend ${backend}`,
  ];
  return parts.join(', ');
}

/** Whether two settings give the same run, bit for bit. */
export function isSameRun(a: Settings, b: Settings): boolean {
  return (Object.keys(a) as (keyof Settings)[]).every((name) => a[name] === b[name]);
}
