import type { Json } from '../json.ts';

/** Shape of one sample, without the batch; a side that is not fixed is undefined. */
export type KerasShape = readonly (number | undefined)[];

const isSide = (side: unknown) =>
  side === null || (Number.isSafeInteger(side) && Number(side) >= 0);

/** A shape with the batch in front, as configurations write it; undefined when it is none. */
export function shapeIn(value: unknown): KerasShape | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 9) return undefined;
  if (!value.every(isSide)) return undefined;
  return value.slice(1).map((side: number | null) => side ?? undefined);
}

/** A size that may be given once for all sides, as `3` or `[3, 3]`. */
export function sidesOf(value: unknown, count: number): readonly number[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : Array(count).fill(value);
  const valid = list.length === count && list.every((side) => Number.isSafeInteger(side));
  return valid ? (list as number[]) : undefined;
}

export const channelsFirst = (config: Json): boolean => config['data_format'] === 'channels_first';

/** Product of all sides; undefined as soon as one is. */
export const sizeOf = (shape: KerasShape): number | undefined =>
  shape.reduce<number | undefined>(
    (product, side) => (product === undefined || side === undefined ? undefined : product * side),
    1,
  );

/** Channels apart from the other sides, wherever the format puts them. */
export function split(shape: KerasShape, config: Json) {
  return channelsFirst(config)
    ? { channels: shape[0], sides: shape.slice(1) }
    : { channels: shape.at(-1), sides: shape.slice(0, -1) };
}

export const join = (channels: number | undefined, sides: KerasShape, config: Json): KerasShape =>
  channelsFirst(config) ? [channels, ...sides] : [...sides, channels];
