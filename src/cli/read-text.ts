import { InputError } from '../estimation/input-error.ts';
import type { Field } from '../estimation/schema/field.ts';
import { parseJson } from './parse-json.ts';

const decimal = /^[+-]?(\d+(_\d+)*(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;

const number = (text: string): number | string =>
  decimal.test(text) ? Number(text.replaceAll('_', '')) : text;

/**
 * What a text on the command line stands for; the schema says afterwards whether it is allowed.
 * Numbers may be written as 22.2e6 or 25_557_032, lists of numbers as 3,224,224, and objects as
 * coal=0.4,wind=0.6, and ranges as 0.2..0.6; anything else that is not a plain name is JSON.
 * @throws InputError for JSON that is none, and for a name that is given twice
 */
export function readText(field: Field, text: string, name: string): unknown {
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
