import { InputError } from '../estimation/input-error.ts';
import type { Calculation } from '../estimation/schema/calculation.ts';
import { didYouMean } from '../estimation/schema/nearest.ts';
import { readText } from './read-text.ts';
import { shortNames } from './short-names.ts';

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
