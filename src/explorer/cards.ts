import type { Card } from './setup.ts';

/** The cards to choose from, smallest first, with no more of each than the explorer shows. */
export const cardsOf = (devices: readonly Card[]): Card[] =>
  devices
    .map(({ id, name, gibibytes, memoryBytes }) => ({ id, name, gibibytes, memoryBytes }))
    .toSorted((a, b) => a.gibibytes - b.gibibytes || a.name.localeCompare(b.name, 'en'));

/** Ids that links used when the explorer had a table of its own, and the same cards of today. */
export const formerCards: ReadonlyMap<string, string> = new Map([
  ['a100-pcie-40-80gb', 'a100-pcie-40-gb'],
  ['amd-rx480', 'radeon-rx-480'],
  ['gigabyte-gtx-1660-oc', 'geforce-gtx-1660'],
  ['gtx-1080', 'geforce-gtx-1080'],
  ['gtx-1080-ti', 'geforce-gtx-1080-ti'],
  ['gtx-titan-x', 'geforce-gtx-titan-x'],
  ['rtx-2080', 'geforce-rtx-2080'],
  ['rtx-3080', 'geforce-rtx-3080'],
  ['rtx-3080-ti', 'geforce-rtx-3080-ti'],
  ['rtx-3090', 'geforce-rtx-3090'],
  ['rtx-4090', 'geforce-rtx-4090'],
  ['rtx-8000', 'quadro-rtx-8000'],
  ['tesla-k80', 'tesla-k80-one-of-two-chips'],
  ['tesla-p100', 'tesla-p100-pcie-16-gb'],
  ['tesla-v100-sxm2-32gb', 'tesla-v100-sxm2-32-gb'],
]);

const kinds = [
  {
    words: 'a processor',
    ids: [
      'amd-epyc-7282',
      'amd-epyc-7702',
      'amd-epyc-7763',
      'intel-xeon-e5-2630v4',
      'intel-xeon-e5-2650',
      'intel-xeon-e5-2699',
      'intel-xeon-gold-5220',
      'intel-xeon-gold-6148',
    ],
  },
  { words: 'a TPU', ids: ['tpuv2-chip', 'tpuv3-chip'] },
];

/** Why an id of the former table names no card, for a message; nothing for any other text. */
export function noCard(id: string): string | undefined {
  const kind = kinds.find(({ ids }) => ids.includes(id));
  return kind && `“${id}” is ${kind.words}, and here are graphics cards only.`;
}
