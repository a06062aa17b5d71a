import { fnv1a } from '../../content-hash.ts';

/**
 * Uniform numbers in [0, 1), the same on every machine for the same keys: mulberry32 (Ettinger, public
 * domain), seeded by a hash of the keys.
 */
export function randomFrom(...keys: readonly (string | number)[]): () => number {
  let state = fnv1a(keys.join('/'));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from 0 to `below` - 1. */
export function randomIndex(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
