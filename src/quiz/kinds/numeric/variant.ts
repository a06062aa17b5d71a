import type { DrawnValues, NumericChallenge } from '../../../data/challenges/numeric-schema.ts';
import { fnv1a } from '../../content-hash.ts';
import { formatQuantity } from './dimensions.ts';
import { distinct } from './distinct.ts';
import type { Given, Recipe, Work } from './recipe.ts';
import { recipeNamed } from './recipes/index.ts';

/** A challenge with its values drawn and everything worked out. */
export interface Variant {
  /** 0 is the one in the page and on paper; the others are drawn. */
  readonly number: number;
  readonly recipe: Recipe;
  readonly given: Given;
  readonly work: Work;
  /** Every name that texts of the challenge may hold in braces, as a learner sees it. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Beyond this, nobody asks for another one. */
export const LAST_VARIANT = 9999;

/** Draws are refused until their slips can be told apart; content that needs more is refused itself. */
const MOST_DRAWS = 500;

/**
 * Uniform numbers in [0, 1), the same on every machine for the same keys: mulberry32 (Ettinger, public
 * domain), seeded by a hash of the keys.
 */
function randomFrom(...keys: readonly (string | number)[]): () => number {
  let state = fnv1a(keys.join('/'));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from 0 to `below` - 1. */
function randomIndex(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

function draw(values: DrawnValues, random: () => number): number | string {
  if ('of' in values) return values.of[randomIndex(random, values.of.length)] ?? values.first;
  const { from, to, step } = values;
  const steps = Math.floor((to - from) / step + 1e-9);
  return Number((from + step * randomIndex(random, steps + 1)).toPrecision(12));
}

const drawAll = (challenge: NumericChallenge, pick: (values: DrawnValues) => number | string) =>
  Object.fromEntries(Object.entries(challenge.values).map(([name, v]) => [name, pick(v)]));

function worked(recipe: Recipe, number: number, given: Given): Variant {
  const work = recipe.work(given);
  const drawn = Object.entries(recipe.fields).map(([name, field]) => {
    const value = given[name];
    return [name, value === undefined ? '' : field.text(value)];
  });
  const answer = formatQuantity({ amount: work.answer, dimension: recipe.dimension });
  const texts = { ...Object.fromEntries(drawn), ...work.shown, answer } as Record<string, string>;
  return { number, recipe, given, work, texts };
}

/**
 * Variant `number` of a challenge: the same on every machine, so that a class can agree on one.
 * @throws Error naming the challenge, where its values never give slips that can be told apart
 */
export function variantOf(challenge: NumericChallenge, number: number): Variant {
  const recipe = recipeNamed(challenge.recipe);
  if (number === 0)
    return worked(
      recipe,
      0,
      drawAll(challenge, ({ first }) => first),
    );
  for (let attempt = 0; attempt < MOST_DRAWS; attempt += 1) {
    const random = randomFrom(challenge.id, number, attempt);
    const variant = worked(
      recipe,
      number,
      drawAll(challenge, (values) => draw(values, random)),
    );
    if (distinct(challenge, variant)) return variant;
  }
  throw new Error(
    `Challenge "${challenge.id}": no draw of ${MOST_DRAWS} keeps its slips apart. Widen its values.`,
  );
}
