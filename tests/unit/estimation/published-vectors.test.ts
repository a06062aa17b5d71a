import { describe, expect, test } from 'vitest';
import { carbonCover } from './vectors/carbon.ts';
import { leftOut } from './vectors/left-out.ts';
import { memoryCover } from './vectors/memory.ts';
import { expectWithin, vectorsOf } from './vectors/vector.ts';

const areas = [
  'param_memory',
  'optimizer_state',
  'memory_total',
  'overhead',
  'samples_per_joule',
  'energy',
  'carbon_operational',
  'carbon_total',
  'embodied',
  'equivalence',
  'early_stopping',
  'duration',
];
const cover = { ...memoryCover, ...carbonCover };
const ours = vectorsOf(areas);

describe('published examples', () => {
  test('every example of our areas is either computed or left out for a stated reason', () => {
    const told = [...Object.keys(cover), ...Object.keys(leftOut)].sort();
    expect(told).toEqual(ours.map(({ id }) => id).sort());
  });

  test.each(ours.filter(({ id }) => id in cover))('$id', (vector) => {
    const computed = cover[vector.id]?.(vector) ?? {};
    for (const [key, published] of Object.entries(vector.expected)) {
      expectWithin(computed[key], published, vector);
    }
  });
});
