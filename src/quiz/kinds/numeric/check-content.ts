import type { NumericChallenge } from '../../../data/challenges/numeric-schema.ts';
import { distinct } from './distinct.ts';
import { namesIn } from './fill.ts';
import type { Recipe } from './recipe.ts';
import { recipeNamed } from './recipes/index.ts';
import { slipsOf } from './slips.ts';
import { variantOf } from './variant.ts';

type Drawn = NumericChallenge['values'][string];

const ends = (values: Drawn): readonly (number | string)[] =>
  'of' in values ? values.of : [values.from, values.to, values.from + values.step];

function valueProblems({ values }: NumericChallenge, { fields }: Recipe): string[] {
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
  ];
}

/** What keeps a numeric challenge from being asked, in plain words; empty where nothing does. */
export function numericProblems(challenge: NumericChallenge): string[] {
  const recipe = recipeNamed(challenge.recipe);
  const problems = valueProblems(challenge, recipe);
  if (problems.length > 0) return problems;

  const first = variantOf(challenge, 0);
  const known = [...slipsOf(recipe, first.work).keys()];
  const slips = challenge.slips
    .filter(({ id }) => !known.includes(id))
    .map(({ id }) => `slip "${id}" is not known to the recipe; there are ${known.join(', ')}`);
  const { question, hints, steps, solution } = challenge;
  const names = new Set([question, solution, ...hints, ...steps].flatMap(namesIn));
  const particular = challenge.slips
    .filter(({ misconception }) => namesIn(misconception).length > 0)
    .map(({ id }) => `slip "${id}" names a value, but a misconception is the same for all values`);
  const unfilled = [...names]
    .filter((name) => !Object.hasOwn(first.texts, name))
    .map((name) => {
      const there = Object.keys(first.texts).join(', ');
      return `{${name}} stands in a text, but the recipe gives no such value; there are ${there}`;
    });
  const near = distinct(challenge, first)
    ? []
    : ['with its first values, two slips, or a slip and the answer, come out too close together'];
  return [...slips, ...particular, ...unfilled, ...near];
}
