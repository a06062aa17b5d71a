const goldenRatio = 0x9e3779b9;

/** Scrambles 32 bits; every input has its own output. Constants: C. Wellons, "lowbias32" (2018). */
function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x7feb352d);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x846ca68b);
  return bits ^ (bits >>> 16);
}

/**
 * A stream of numbers, uniform in [0, 1), that follows from its keys alone: integers, taken modulo
 * 2^32. The n-th number is a hash of the keys and n. Only 32-bit integer operations are used, so
 * every engine gives the same numbers.
 */
export function randomStream(...keys: number[]): () => number {
  let low = mix(keys.length);
  let high = mix(low ^ goldenRatio);
  for (const key of keys) {
    low = mix(low ^ key);
    high = mix(high + low);
  }
  let counter = low;
  return () => {
    counter = (counter + goldenRatio) | 0;
    return (mix(mix(counter) ^ high) >>> 0) / 2 ** 32;
  };
}
