import { calculations } from '../estimation/calculations.ts';
import { InputError } from '../estimation/input-error.ts';
import { describe } from '../estimation/schema/describe.ts';
import { batch } from './batch.ts';
import { findCalculation } from './find-calculation.ts';
import type { Streams } from './output.ts';
import { json } from './output.ts';
import { parseJson } from './parse-json.ts';

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
