/** The sums printed under a table, in plain numbers and bytes. */
export interface Totals {
  readonly parameters?: number;
  readonly trainable?: number;
  readonly untrained?: number;
  /** Of the whole batch; torchinfo prints three digits. */
  readonly macs?: number;
  /** Outputs and their gradients, of the whole batch. */
  readonly passBytes?: number;
  readonly parameterBytes?: number;
}

const labels: Readonly<Record<string, keyof Totals>> = {
  'total params': 'parameters',
  'trainable params': 'trainable',
  'non-trainable params': 'untrained',
  'total mult-adds': 'macs',
  'forward/backward pass size': 'passBytes',
  'params size': 'parameterBytes',
};

const factors: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** `Total mult-adds (G): 1.81`, also with a comment behind, as Keras writes one. */
const line = /^\W*([A-Za-z/-]+(?: [a-z-]+){1,3})(?: \(([KMGT]?)B?\))?: *(\d[\d,]*(?:\.\d+)?)/;

export const plainNumber = (text: string): number => Number(text.replace(/,/g, ''));

export function readTotals(lines: readonly string[]): Totals {
  const totals: { -readonly [Name in keyof Totals]: number } = {};
  for (const text of lines) {
    const [, label = '', unit = '', number = ''] = line.exec(text) ?? [];
    const name = labels[label.toLowerCase()];
    if (!name) continue;
    const value = plainNumber(number) * (factors[unit] ?? 1);
    // Units leave a fraction behind: 1.81 G is 1810000000.0000002.
    if (Number.isFinite(value)) totals[name] = Math.round(value);
  }
  return totals;
}
