import { InputError } from '../input-error.ts';

/** Doubles keep 15 decimal digits exactly; the 16th and 17th are noise of binary fractions. */
const exactDigits = 15;
const largestRounded = 10 ** exactDigits;

/**
 * Removes the noise of binary fractions: 650102502.4000001 becomes 650102502.4. Integers are left
 * as they are. Rounding never reverses the order of two numbers, so a proven "a <= b" survives.
 */
function decimal(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) >= largestRounded) return value;
  return Number(value.toPrecision(exactDigits));
}

/**
 * Rounds every number of an output, and sees that none has left the range of a double.
 * @throws InputError naming the input that is furthest from 1, the likeliest culprit.
 */
export function finish<Output>(output: Output, input: unknown): Output {
  return finishValue(output, 'the result', input) as Output;
}

function finishValue(value: unknown, name: string, input: unknown): unknown {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return decimal(value);
    throw tooExtreme(input, name);
  }
  if (Array.isArray(value)) return value.map((one) => finishValue(one, name, input));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, finishValue(one, key, input)]),
  );
}

/** The error for an input that is too much for a double. */
export function tooExtreme(input: unknown, name: string): InputError {
  const [field, extreme] = mostExtreme(input);
  return new InputError(field, extreme, `a less extreme value, because ${name} would overflow`);
}

function mostExtreme(input: unknown): [field: string, value: number | undefined] {
  let best: [string, number | undefined] = ['input', undefined];
  let furthest = -1;
  for (const [field, value] of numbersIn(input, '')) {
    const distance = value === 0 ? 0 : Math.abs(Math.log10(value));
    if (distance > furthest) {
      furthest = distance;
      best = [field, value];
    }
  }
  return best;
}

function* numbersIn(value: unknown, path: string): Generator<[string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* numbersIn(one, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      yield* numbersIn(one, path ? `${path}.${key}` : key);
    }
  }
}
