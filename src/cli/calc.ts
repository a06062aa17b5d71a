import { calculations } from '../estimation/calculations.ts';
import { InputError } from '../estimation/input-error.ts';
import { describe } from '../estimation/schema/describe.ts';
import { isRecord } from '../kit/is-record.ts';
import { parseJson } from './options.ts';
import type { Calculation } from '../estimation/schema/calculation.ts';
import { didYouMean } from '../estimation/schema/nearest.ts';

/** Where a command writes; the process itself, or a test's own lists. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** All of standard input, or undefined when there is none to read. */
  readonly readInput: () => string | undefined;
  readonly readLines: () => AsyncIterable<string>;
}

export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

const names = calculations.map(({ name }) => name);

/** A calculation by its name. @throws InputError that lists the names. */
export function findCalculation(name: unknown): Calculation {
  const found = calculations.find((calculation) => calculation.name === name);
  if (found) return found;
  const hint = typeof name === 'string' ? didYouMean(name, names) : '';
  throw new InputError('calculation', name, `one of ${names.join(', ')}${hint}`);
}

/**
 * JSON lines in, JSON lines out, in the same order. A bad line is answered with its error and does
 * not stop the rest; an empty line is passed over.
 */
async function batch({ readLines, write }: Streams): Promise<void> {
  for await (const line of readLines()) {
    if (line.trim() !== '') write(written(answer(line)));
  }
}

/** An id or a value that is nested deeper than JSON can be written is left out of the answer. */
function written(answered: object): string {
  try {
    return json(answered);
  } catch {
    const { message } = new InputError('line', undefined, 'values that are less deeply nested');
    return json({ id: null, error: { field: 'line', value: null, message } });
  }
}

function answer(line: string): object {
  let id: unknown = null;
  try {
    const request = parseJson(line, 'line');
    if (!isRecord(request)) {
      throw new InputError('line', request, 'an object with id, calculation and input');
    }
    if ('id' in request) id = request.id;
    for (const name of Object.keys(request)) {
      if (name === 'id' || name === 'calculation' || name === 'input') continue;
      throw new InputError(
        name,
        (request as Record<string, unknown>)[name],
        'id, calculation and input only',
      );
    }
    const calculation = findCalculation('calculation' in request ? request.calculation : undefined);
    return { id, output: calculation.calculate('input' in request ? request.input : undefined) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // JSON has no undefined: a missing field is told by null.
    return {
      id,
      error: { field: error.field, value: error.value ?? null, message: error.message },
    };
  }
}

/** `calc --list`, `calc --batch` and `calc <calculation> [--input <json>]`. @throws InputError */
export async function calc(args: readonly string[], streams: Streams): Promise<void> {
  const [first, ...rest] = args.filter((arg) => arg !== '--json');
  if (first === '--list' && rest.length === 0) {
    streams.write(`${JSON.stringify(calculations.map(describe), null, 2)}\n`);
  } else if (first === '--batch' && rest.length === 0) {
    await batch(streams);
  } else {
    const calculation = findCalculation(first);
    streams.write(json(calculation.calculate(parseJson(inputText(rest, streams), 'input'))));
  }
}

function inputText(args: readonly string[], streams: Streams): string {
  const [option, value, ...more] = args;
  if (option === undefined) {
    const text = streams.readInput();
    if (text !== undefined) return text;
    throw new InputError('input', undefined, "--input '<json>', or JSON on standard input");
  }
  if (option.startsWith('--input=') && value === undefined) return option.slice('--input='.length);
  if (option !== '--input' || more.length > 0) {
    throw new InputError('option', more[0] ?? option, "--input '<json>' only");
  }
  if (value === undefined) throw new InputError('input', undefined, "--input '<json>'");
  return value;
}
