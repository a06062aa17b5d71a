import type { NumericChallenge } from '../../../data/challenges/numeric-schema.ts';
import { bare, type Unsound } from '../kind.ts';
import { distinct } from './distinct.ts';
import { namesIn } from './fill.ts';
import type { Recipe } from './recipe.ts';
import { recipeNamed } from './recipes/index.ts';
import { slipsOf } from './slips.ts';
import { variantOf } from './variant.ts';

type Drawn = NumericChallenge['values'][string];

const ends = (values: Drawn): readonly (number | string)[] =>
  'of' in values ? values.of : [values.from, values.to, values.from + values.step];

function valueProblems({ values }: NumericChallenge, { fields }: Recipe): Unsound[] {
  const missing = Object.keys(fields).filter((name) => !Object.hasOwn(values, name));
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(fields, name));
  const wrong = Object.entries(fields).flatMap(([name, field]) => {
    const drawn = values[name];
    const bad = drawn && [drawn.first, ...ends(drawn)].find((value) => !field.allows(value));
    return bad === undefined ? [] : [`"values": ${name} may be ${bad}, allowed: ${field.allowed}`];
  });
  return [
    ...missing.map((name) => `"values" lacks ${name}`),
    ...unknown.map((name) => `"values" has ${name}, which the recipe does not use`),
    ...wrong,
  ].map((says) => ({ path: ['values'], says }));
}

function textProblems(challenge: NumericChallenge, recipe: Recipe): Unsound[] {
  const first = variantOf(challenge, 0);
  const known = [...slipsOf(recipe, first.work).keys()];
  const slips = challenge.slips.flatMap(({ id, misconception }, index): Unsound[] => {
    const path = ['slips', index];
    const strange = `slip "${id}" is not known to the recipe; there are ${known.join(', ')}`;
    const particular = `slip "${id}" names a value, but a misconception is the same for all values`;
    return [
      ...(known.includes(id) ? [] : [{ path, says: strange }]),
      ...(namesIn(misconception).length === 0 ? [] : [{ path, says: particular }]),
    ];
  });
  const { question, hints, steps, solution } = challenge;
  const names = new Set([question, solution, ...hints, ...steps].flatMap(namesIn));
  const there = Object.keys(first.texts).join(', ');
  const unfilled = [...names]
    .filter((name) => !Object.hasOwn(first.texts, name))
    .map((name) => ({
      path: ['recipe'],
      says: `{${name}} stands in a text, but the recipe gives no such value; there are ${there}`,
    }));
  const close =
    'with its first values, two slips, or a slip and the answer, come out too close together';
  const near = distinct(challenge, first) ? [] : [{ path: ['recipe'], says: close }];
  return [...slips, ...unfilled, ...near];
}

const isWhole = (challenge: Partial<NumericChallenge>): challenge is NumericChallenge =>
  [challenge.values, challenge.slips, challenge.steps].every((field) => field !== undefined);

/**
 * What keeps a numeric challenge from being asked, in plain words; empty where nothing does. Of a
 * challenge that is not whole, only the recipe is looked up: its schema has said what is missing.
 */
export function numericProblems(challenge: Partial<NumericChallenge>): Unsound[] {
  if (challenge.recipe === undefined) return [];
  try {
    const recipe = recipeNamed(challenge.recipe);
    if (!isWhole(challenge)) return [];
    const problems = valueProblems(challenge, recipe);
    return problems.length > 0 ? problems : textProblems(challenge, recipe);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return [{ path: ['recipe'], says: bare(says) }];
  }
}
