import { problemWith, type Field } from './url-state.ts';

const suffixes: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  g: 1e9,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/**
 * A number as people type or paste it: 22.2e6, 22.2 million, 22.2M, or "25,557,032" as torchinfo
 * prints it. Returns a plain decimal, or the text unchanged for the field to refuse.
 */
function plainNumber(text: string): string {
  const [, digits = '', word = ''] =
    /^([\d.,\s_e+-]*\d)\s*([a-z]*)$/i.exec(text.trim().slice(0, 60)) ?? [];
  const groups = /^\d{1,3}([,_ \u202f\u00a0]\d{3})+(\.\d+)?$/;
  const number = groups.test(digits) ? digits.replace(/[,_\s]/g, '') : digits;
  if (word === '') return number === '' ? text : number;
  const factor = suffixes[word.toLowerCase()];
  if (factor === undefined || number === '' || !Number.isFinite(Number(number))) return text;
  // 22.2 x 1e6 in binary may miss the whole number by a rounding error.
  return String(Number((Number(number) * factor).toPrecision(15)));
}

export type Typed = { readonly value: number } | { readonly message: string };

/** The number that a learner typed, or a message that names the field, the value and what is allowed. */
export function typedNumber(field: Field<number>, text: string): Typed {
  const value = field.read(plainNumber(text));
  return value === undefined ? { message: problemWith(field, text).message } : { value };
}

/** What a reader is typing, and the value that it belongs to: any other value replaces it. */
export interface Draft {
  readonly text: string;
  readonly value: number;
  /** Why the text is not allowed; empty where it is. */
  readonly message: string;
}

/** A typed number counts at once; one that is not allowed leaves the last good value standing. */
export function draftOf(field: Field<number>, text: string, lastGood: number): Draft {
  const typed = typedNumber(field, text);
  return 'value' in typed
    ? { text, value: typed.value, message: '' }
    : { text, value: lastGood, message: typed.message };
}
