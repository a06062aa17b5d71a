import type { KerasShape } from './shape.ts';

interface Sides {
  readonly before: KerasShape;
  readonly after: KerasShape;
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/**
 * The padding that leads from the sides before to the sides after. Keras pads on one side, or in a
 * layer of its own, where a table pads evenly; for counting, only the sides after matter.
 */
export function fittingPadding(sides: Sides): readonly number[] | 'same' | undefined {
  const { before, after, stride } = sides;
  const even = before.map((_, axis) => evenPadding(sides, axis));
  if (even.every((padding) => padding !== undefined)) return even;
  const same = before.every(
    (side, axis) => Math.ceil((side ?? NaN) / at(stride, axis)) === after[axis],
  );
  return same ? 'same' : undefined;
}

const at = (list: readonly number[], axis: number): number => list[axis] ?? 1;

/** The least padding on both sides; one less than the reach of the kernel is the most that is of use. */
function evenPadding(sides: Sides, axis: number): number | undefined {
  const { [axis]: before } = sides.before;
  const { [axis]: after } = sides.after;
  if (before === undefined || after === undefined || after < 1) return undefined;
  const reach = at(sides.dilation, axis) * (at(sides.kernel, axis) - 1) + 1;
  // after = floor((before + 2 · padding - reach) / stride) + 1, solved for the least padding.
  const least = Math.ceil(((after - 1) * at(sides.stride, axis) + reach - before) / 2);
  const padding = Math.max(least, 0);
  const outputs = Math.floor((before + 2 * padding - reach) / at(sides.stride, axis)) + 1;
  return outputs === after && padding < Math.max(reach, 1) ? padding : undefined;
}
