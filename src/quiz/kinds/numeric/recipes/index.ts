import type { Recipe } from '../recipe.ts';
import { adamWorthRecipe } from './adam-worth.ts';
import { embodiedShareRecipe } from './embodied-share.ts';
import { epochsCarbonRecipe } from './epochs-carbon.ts';
import { epochsEnergyRecipe } from './epochs-energy.ts';
import { flopsToHoursRecipe } from './flops-to-hours.ts';
import { largestBatchRecipe } from './largest-batch.ts';
import { newerOrLeanerRecipe } from './newer-or-leaner.ts';
import { optimizerSwapRecipe } from './optimizer-swap.ts';
import { precisionSwapRecipe } from './precision-swap.ts';
import { prunedLayerRecipe } from './pruned-layer.ts';
import { samplesPerJouleRecipe } from './samples-per-joule.ts';
import { scope2BooksRecipe } from './scope-2-books.ts';
import { trainingMemoryRecipe } from './training-memory.ts';
import { wholeChainRecipe } from './whole-chain.ts';

const recipes: readonly Recipe[] = [
  scope2BooksRecipe,
  samplesPerJouleRecipe,
  newerOrLeanerRecipe,
  embodiedShareRecipe,
  trainingMemoryRecipe,
  largestBatchRecipe,
  flopsToHoursRecipe,
  epochsEnergyRecipe,
  epochsCarbonRecipe,
  optimizerSwapRecipe,
  adamWorthRecipe,
  precisionSwapRecipe,
  prunedLayerRecipe,
  wholeChainRecipe,
];

/** @throws Error naming the recipe and those that exist */
export function recipeNamed(name: string): Recipe {
  const found = recipes.find((recipe) => recipe.name === name);
  if (found) return found;
  const known = recipes.map((recipe) => recipe.name).join(', ');
  throw new Error(`There is no recipe "${name}" for numeric challenges. There are: ${known}.`);
}
