import type { OptimizerName, PrecisionName } from '../../../estimation/index.ts';
import { formatCount, formatSignificant, thinSpace } from '../../../units/index.ts';

/** A quantity that is drawn: how it is checked when content is read, and how a learner sees it. */
export interface Shown<T> {
  readonly allows: (value: unknown) => value is T;
  /** What is allowed, in words. */
  readonly allowed: string;
  text(value: T): string;
}

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

const isPositiveCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0;

/** Enough digits for every value that is drawn: the learner must see what the solution uses. */
const DIGITS = 8;
const MILLION = 1e6;

const number = (value: number): string => formatSignificant(value, DIGITS);

/** A positive real number, with its unit where it has one. */
export const amount = (unit = ''): Shown<number> => ({
  allows: isPositive,
  allowed: 'a number above 0',
  text: (value) => (unit === '' ? number(value) : `${number(value)}${thinSpace}${unit}`),
});

export const count: Shown<number> = {
  allows: isPositiveCount,
  allowed: 'a whole number above 0',
  text: formatCount,
};

/** A large count as people say it: "25.6 million". */
export const millions: Shown<number> = {
  ...count,
  text: (value) => `${number(value / MILLION)} million`,
};

function oneOf<Name extends string>(texts: Readonly<Record<Name, string>>): Shown<Name> {
  return {
    allows: (value): value is Name => typeof value === 'string' && Object.hasOwn(texts, value),
    allowed: `one of ${Object.keys(texts).join(', ')}`,
    text: (value) => texts[value],
  };
}

export const optimizer = oneOf<Extract<OptimizerName, 'sgd' | 'momentum' | 'adam'>>({
  sgd: 'plain SGD',
  momentum: 'SGD with momentum',
  adam: 'Adam',
});

export const precision = oneOf<Extract<PrecisionName, 'fp32' | 'fp16' | 'bf16'>>({
  fp32: '32-bit numbers (fp32)',
  fp16: '16-bit numbers (fp16)',
  bf16: '16-bit numbers (bf16)',
});
