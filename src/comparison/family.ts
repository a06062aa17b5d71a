import type { PowerResult } from '../data/mlperf/mlperf-result.ts';

/** Classes of accelerator that the chart tells apart by form, and their names on the page. */
export const families = {
  server: 'NVIDIA server GPU',
  card: 'NVIDIA desktop or small card',
  module: 'NVIDIA Jetson module',
  cloudAi: 'Qualcomm Cloud AI 100',
  other: 'Other accelerator',
  processor: 'Processor only',
} as const;

export type Family = keyof typeof families;

export const familyKeys = Object.keys(families) as Family[];

export function familyOf({ accelerator }: Pick<PowerResult, 'accelerator'>): Family {
  if (accelerator === '') return 'processor';
  if (/\bCloud AI 100\b/.test(accelerator)) return 'cloudAi';
  if (/\b(Orin|Xavier)\b/.test(accelerator)) return 'module';
  if (/\b(A100|A30|H100|H200|B200)\b/.test(accelerator)) return 'server';
  if (/\b(A2|L4|RTX)\b/.test(accelerator)) return 'card';
  return 'other';
}

/**
 * The line of products in which one model follows another: finer than a family, because a card on
 * its own board (SXM) with 700 W is no successor of a 300 W card (PCIe), and the sizes of one chip
 * (A30 beside A100, the Cloud AI 100 from Lite to Ultra) do not follow each other at all.
 */
export function lineOf(row: Pick<PowerResult, 'accelerator'>): string {
  const { accelerator } = row;
  if (/SXM/.test(accelerator)) return 'NVIDIA SXM';
  if (/NVIDIA .*PCIe/.test(accelerator)) return 'NVIDIA PCIe';
  if (/\b(A2|L4)$/.test(accelerator)) return 'NVIDIA small card';
  if (familyOf(row) === 'module') return /NX/.test(accelerator) ? 'Jetson NX' : 'Jetson AGX';
  return modelOf(row);
}

/** The model's short name: without vendor, memory size and lot marks. */
export function modelOf({ accelerator }: Pick<PowerResult, 'accelerator'>): string {
  if (/Orin/.test(accelerator)) return /NX/.test(accelerator) ? 'Orin NX' : 'Jetson AGX Orin';
  return accelerator
    .replace(/^(NVIDIA|QUALCOMM|UntetherAI|ARM|Arm) (GeForce )?/, '')
    .replace(/ \(.*\)$/, '')
    .replace(/ CTS$/, '')
    .replace(/-\d+GB$/, '')
    .replace(/SXM4$/, 'SXM')
    .replace('PCIe/HHHL ', '');
}
