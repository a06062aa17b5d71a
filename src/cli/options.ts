import { InputError } from '../estimation/input-error.ts';
import type { Calculation } from '../estimation/schema/calculation.ts';
import { didYouMean } from '../estimation/schema/nearest.ts';
import type { Field } from '../estimation/schema/field.ts';

/** Short names of commands, for people at a terminal. */
export const shortCommands: Readonly<Record<string, string>> = {
  memory: 'training-memory',
  state: 'optimizer-state',
  efficiency: 'samples-per-joule',
  calibrate: 'calibrate-memory',
  activations: 'transformer-activations',
  gpus: 'multi-gpu-memory',
  mfu: 'utilization',
};

/** Short names of options, for each calculation. */
export const shortNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'training-memory': {
    parameters: 'trainableParameters',
    frozen: 'frozenParameters',
    activations: 'activationsPerSample',
    batch: 'batchSize',
    factor: 'activationFactor',
    overhead: 'overheadFraction',
  },
  network: { batch: 'batchSize' },
  'transformer-activations': { batch: 'batchSize' },
  'calibrate-memory': { capacity: 'capacityBytes' },
  energy: { watts: 'wattsPerDevice' },
  carbon: { energy: 'kilowattHours', intensity: 'gramsPerKilowattHour' },
};

/** Reads JSON. @throws InputError with the parser's own words about the place. */
export function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message.replaceAll(/\s+/g, ' ')})` : '';
    throw new InputError(field, text, `JSON, e.g. {"batchSize": 32}${why}`);
  }
}

const decimal = /^[+-]?(\d+(_\d+)*(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;

const number = (text: string): number | string =>
  decimal.test(text) ? Number(text.replaceAll('_', '')) : text;

/**
 * What a text on the command line stands for; the schema says afterwards whether it is allowed.
 * Numbers may be written as 22.2e6 or 25_557_032, lists of numbers as 3,224,224, and objects as
 * coal=0.4,wind=0.6, and ranges as 0.2..0.6; anything else that is not a plain name is JSON.
 * @throws InputError for JSON that is none, and for a name that is given twice
 */
function readText(field: Field, text: string, name: string): unknown {
  if (field.kind === 'amount' || field.kind === 'count') return number(text);
  if (field.kind === 'choice' || field.kind === 'text') return text;
  if (field.kind === 'list' && isNumeric(field.item) && !text.startsWith('[')) {
    return text.split(',').map(number);
  }
  if (field.kind === 'map' && isNumeric(field.item) && !text.startsWith('{')) {
    const entries = text.split(',').map(nameAndNumber);
    const map = Object.fromEntries(entries);
    if (Object.keys(map).length === entries.length) return map;
    throw new InputError(name, text, 'each name once');
  }
  if (isRange(field) && !text.startsWith('{')) {
    const [low = '', high = low, ...more] = text.split('..');
    return more.length > 0 ? text : { low: number(low), high: number(high) };
  }
  return /^[[{]/.test(text) ? parseJson(text, name) : plain(text);
}

/** `true` and `null` are JSON; a word is itself. */
function plain(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isRange = (field: Field): boolean =>
  field.kind === 'record' && Object.keys(field.fields).join() === 'low,high';

const isNumeric = ({ kind }: Field): boolean => kind === 'amount' || kind === 'count';

function nameAndNumber(text: string): [string, number | string] {
  const at = text.lastIndexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), number(text.slice(at + 1))];
}

/** `batchSize` is `--batch-size` on the command line, and `gramsCO2e` is `--grams-co2e`. */
export const optionOf = (field: string): string =>
  field.replaceAll(/[A-Z]+/g, (capitals) => `-${capitals.toLowerCase()}`);

/**
 * Turns `--batch 32 --optimizer=adam` into an input object. Field names may be written in kebab
 * case, as in the contract, or short; numbers may be written as 22.2e6 or 25_557_032.
 * @throws InputError for an option that no field has, twice given, or without a value.
 */
export function readOptions(
  { name, inputs }: Calculation,
  args: readonly string[],
): Record<string, unknown> {
  const short = shortNames[name] ?? {};
  const names = new Map(
    Object.keys(inputs).flatMap((field) => [
      [field, field],
      [optionOf(field), field],
    ]),
  );
  for (const [alias, field] of Object.entries(short)) names.set(alias, field);
  const result: Record<string, unknown> = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [option = '', attached] = splitOnce(arg.replace(/^--/, ''));
    const field = arg.startsWith('--') ? names.get(option) : undefined;
    if (field === undefined) {
      const options = [...new Set([...Object.keys(short), ...Object.keys(inputs).map(optionOf)])];
      const hint = didYouMean(option, options);
      throw new InputError(
        'option',
        arg,
        hint ? `an option of ${name}${hint}` : options.join(', '),
      );
    }
    if (Object.hasOwn(result, field)) throw new InputError(field, arg, 'given once');
    // Another option is no value: one was forgotten before it.
    const text = attached ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
    const spec = inputs[field];
    if (text === undefined) throw new InputError(field, undefined, 'a value after the option');
    if (spec) result[field] = readText(spec, text, field);
  }
  return result;
}

function splitOnce(arg: string): [string, string?] {
  const at = arg.indexOf('=');
  return at === -1 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}
