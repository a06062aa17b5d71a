import type { Activations } from '../result.ts';
import type { PrintedFormat, PrintedRow } from './rows.ts';
import type { Totals } from './totals.ts';

const convention = 'outputs of layers with parameters, each once';

const BYTES_PER_NUMBER = 4;
/** Tables count each output and its gradient. */
const COPIES = 2;

/** The batch of the first row with a shape; a table of an open batch is for one sample. */
export function batchOf(rows: readonly PrintedRow[]): number {
  const batch = rows.find(({ output }) => output.length > 1)?.output[0];
  return batch !== undefined && batch > 0 ? batch : 1;
}

const perSample = ({ output }: PrintedRow): number =>
  output.slice(1).reduce((product, side) => product * side, 1);

/** Layer outputs of one sample: from the rows where all are printed, else from the sum below them. */
export function outputsOf(
  format: PrintedFormat,
  rows: readonly PrintedRow[],
  totals: Totals,
): Activations | undefined {
  const counted = rows.filter(({ parameters, again }) => parameters > 0 || again);
  const sum = counted.reduce((total, row) => total + perSample(row), 0);
  const batch = batchOf(rows);
  const printed = format === 'torchinfo' ? totals.passBytes : undefined;
  if (printed !== undefined && !agrees(sum * batch, printed)) {
    const bytes = BYTES_PER_NUMBER * COPIES * batch;
    return known(Math.round(printed / bytes), `${convention}, from the printed sum`);
  }
  const complete =
    printed !== undefined ||
    counted.reduce((total, { parameters }) => total + parameters, 0) === totals.parameters;
  return complete ? known(sum, convention) : undefined;
}

const known = (count: number, how: string): Activations | undefined =>
  Number.isSafeInteger(count) && count > 0 ? { perSample: count, convention: how } : undefined;

/** torchinfo prints two decimals of a megabyte of 10^6 bytes. */
const ROUNDING_BYTES = 5001;

const agrees = (outputs: number, printedBytes: number): boolean =>
  Math.abs(outputs * BYTES_PER_NUMBER * COPIES - printedBytes) <= ROUNDING_BYTES;
