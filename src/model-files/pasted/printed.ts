import { ModelFileError } from '../error.ts';
import type { ModelDescription } from '../result.ts';
import { batchOf, outputsOf } from './outputs.ts';
import { readRows, type PrintedFormat, type PrintedRow } from './rows.ts';
import { readTotals, type Totals } from './totals.ts';

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
