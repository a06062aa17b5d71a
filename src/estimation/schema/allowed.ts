import type { Field, NumberField } from './field.ts';

/** What a field accepts, in words; the end of every error message and a column of the help. */
export function allowed(field: Field): string {
  switch (field.kind) {
    case 'amount':
    case 'count':
      return allowedNumber(field);
    case 'choice':
      return `one of ${field.choices.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'text':
      return 'a text';
    case 'record':
      return `an object with the fields ${Object.keys(field.fields).join(', ')}`;
    case 'list':
      return `a list of ${items(field.minItems, field.maxItems)}, each ${allowed(field.item)}`;
    case 'map':
      return `an object of 1 to ${field.maxItems} names, each with ${allowed(field.item)}`;
    case 'either':
      return field.options.map(allowed).join(', or ');
    case 'variant':
      return `an object whose type is one of ${Object.keys(field.variants).join(', ')}`;
  }
}

function allowedNumber({ kind, min, aboveMin, max }: NumberField): string {
  const noun = kind === 'count' ? 'an integer' : 'a number';
  const low = aboveMin ? `above ${min}` : `of at least ${min}`;
  const open = max === Infinity || max === Number.MAX_SAFE_INTEGER;
  return open ? `${noun} ${low}` : `${noun} ${low} and at most ${max}`;
}

function items(min: number, max: number): string {
  if (min === max) return `${min} items`;
  return max === Infinity ? `at least ${min} items` : `${min} to ${max} items`;
}
