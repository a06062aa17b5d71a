import { InputError } from '../estimation/input-error.ts';
import { calc, findCalculation, type Streams, json } from './calc.ts';
import { generalHelp, helpOf } from './help.ts';
import { readOptions, shortCommands } from './options.ts';
import { table } from './table.ts';

const helpFlags = new Set(['--help', '-h', 'help']);

const badInput = 2;

/** Runs one command line. Anything that the user got wrong is one line of error, and status 2. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    await command(args, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    streams.writeError(`${error.message}\n`);
    return badInput;
  }
}

const fullName = (name: string): string =>
  (Object.hasOwn(shortCommands, name) && shortCommands[name]) || name;

async function command(args: readonly string[], streams: Streams): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || helpFlags.has(name)) {
    streams.write(generalHelp());
  } else if (name === 'calc') {
    const [of = ''] = rest;
    if (!rest.some((arg) => helpFlags.has(arg))) await calc(rest, streams);
    else if (/^-|^help$/.test(of)) streams.write(generalHelp());
    else streams.write(helpOf(findCalculation(of)));
  } else if (name.startsWith('-')) {
    throw new InputError('option', name, '--help, or a calculation first');
  } else {
    const calculation = findCalculation(fullName(name));
    if (rest.some((arg) => helpFlags.has(arg))) return streams.write(helpOf(calculation));
    const options = rest.filter((arg) => arg !== '--json');
    const result = calculation.calculate(readOptions(calculation, options)) as object;
    streams.write(rest.includes('--json') ? json(result) : table(calculation, result));
  }
}
