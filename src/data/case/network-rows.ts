import type { CaseNetwork } from './case-schema.ts';
import { formatAmount } from '../read/format-amount.ts';
import { million } from './network-values.ts';
import { networkSize } from './network.ts';

export interface NetworkRow {
  label: string;
  /** One cell for each network. */
  cells: string[];
}

const GIGA = 1e9;

/** The case's networks side by side: widths as they are given, sums as they are computed. */
export function networkRows(networks: readonly CaseNetwork[]): NetworkRow[] {
  const row = (label: string, cell: (network: CaseNetwork) => string): NetworkRow => ({
    label,
    cells: networks.map(cell),
  });
  return [
    row('Channels, block by block', ({ body }) => body.map((block) => block[0]).join(', ')),
    row('Units of the head', ({ head }) => head.join(', ')),
    row('Parameters, P', (network) => million(networkSize(network).parameters)),
    row('Values per picture, N', (network) => million(networkSize(network).activationsPerSample)),
    row('Arithmetic per picture, forward', (network) => {
      const giga = networkSize(network).forwardFlops / GIGA;
      return formatAmount({ low: giga, high: giga, unit: 'GFLOP' });
    }),
  ];
}
