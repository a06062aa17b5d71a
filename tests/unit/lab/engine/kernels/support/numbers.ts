/** Numbers between -1 and 1 that look random and are the same every time. */
export function numbers(count: number, seed: number): Float32Array {
  let state = seed * 2654435761 + 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

export const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** The greatest difference, as a share of the greatest magnitude of `expected`. */
export function relativeDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let difference = 0;
  let greatest = 0;
  for (let index = 0; index < expected.length; index += 1) {
    const value = expected[index] ?? Number.NaN;
    const gap = Math.abs((actual[index] ?? Number.NaN) - value);
    if (Number.isNaN(gap)) return Number.POSITIVE_INFINITY;
    difference = Math.max(difference, gap);
    greatest = Math.max(greatest, Math.abs(value));
  }
  return greatest === 0 ? difference : difference / greatest;
}

/** Central differences of a double-precision function; exact for one that is linear or square. */
export function finiteDifferences(
  f: (values: Float64Array) => number,
  at: ArrayLike<number>,
  step = 2 ** -8,
): Float64Array {
  const values = Float64Array.from(at);
  return values.map((value, index) => {
    values[index] = value + step;
    const above = f(values);
    values[index] = value - step;
    const below = f(values);
    values[index] = value;
    return (above - below) / (2 * step);
  });
}
