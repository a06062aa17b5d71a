import { ModelFileError } from '../error.ts';
import type { ModelDescription, Activations } from '../result.ts';
import { readRows, type PrintedFormat, type PrintedRow } from './rows.ts';
import { readTotals, type Totals } from './totals.ts';

const convention = 'outputs of layers with parameters, each once';

const BYTES_PER_NUMBER = 4;
/** Tables count each output and its gradient. */
const COPIES = 2;

/** The batch of the first row with a shape; a table of an open batch is for one sample. */
function batchOf(rows: readonly PrintedRow[]): number {
  const batch = rows.find(({ output }) => output.length > 1)?.output[0];
  return batch !== undefined && batch > 0 ? batch : 1;
}

const perSample = ({ output }: PrintedRow): number =>
  output.slice(1).reduce((product, side) => product * side, 1);

/** Layer outputs of one sample: from the rows where all are printed, else from the sum below them. */
function outputsOf(
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

const MOST_LETTERS = 4_000_000;
const LONGEST_LINE = 1000;

/** Whether a text may be a printed table at all. */
export const isPrinted = (text: string): boolean => /\btotal params/i.test(text);

/** A table that torchinfo, torchsummary or Keras printed. @throws ModelFileError */
export function readPrinted(text: string): ModelDescription {
  if (text.length > MOST_LETTERS) {
    throw new ModelFileError('This text is longer than any printed table of a network.');
  }
  const lines = text.split(/\r?\n/).map((line) => line.slice(0, LONGEST_LINE));
  const totals = readTotals(lines);
  const { format, rows } = readRows(lines);
  const parameters = totals.parameters ?? 0;
  if (parameters === 0 || !Number.isSafeInteger(parameters)) {
    throw new ModelFileError(
      'No line “Total params: …” with a number of at least 1 is in this text. Paste the whole table that torchinfo, torchsummary or Keras prints, with the sums below it.',
    );
  }
  return describe(format, rows, totals, parameters);
}

function describe(
  format: PrintedFormat,
  rows: readonly PrintedRow[],
  totals: Totals,
  parameters: number,
): ModelDescription {
  const untrained = Math.min(totals.untrained ?? 0, parameters);
  const statistics = Math.min(statisticsIn(format, rows), untrained);
  const activations = outputsOf(format, rows, totals);
  const batch = batchOf(rows);
  return {
    format,
    groups: [],
    trainableParameters: parameters - untrained,
    frozenParameters: untrained - statistics,
    statistics,
    ...(activations ? { activations } : {}),
    ...(totals.macs === undefined ? {} : { macs: Math.round(totals.macs / batch) }),
    notes: notesOn(batch, activations !== undefined, rows.length),
  };
}

/** Keras counts the running mean and variance as untrained parameters; PyTorch's tables leave them out. */
const statisticsIn = (format: PrintedFormat, rows: readonly PrintedRow[]): number =>
  format === 'keras-summary'
    ? rows
        .filter(({ type }) => type === 'BatchNormalization')
        .reduce((sum, { parameters }) => sum + parameters / 2, 0)
    : 0;

function notesOn(batch: number, outputsKnown: boolean, rows: number): string[] {
  const notes = [
    'A printed table does not tell the kernels and strides, so no layer table can be made of it, nor in which precision the weights are.',
  ];
  if (batch > 1)
    notes.push(
      `The table was printed for a batch of ${batch}; the numbers here are for one sample.`,
    );
  if (!outputsKnown) {
    notes.push(
      rows === 0
        ? 'No rows of layers were found, so the layer outputs (N) are not known. Enter N yourself.'
        : 'Not all layers are in the table, so the layer outputs (N) are not known. Print it with a greater depth, or enter N yourself.',
    );
  }
  return notes;
}
