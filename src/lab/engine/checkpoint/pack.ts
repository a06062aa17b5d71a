/**
 * Turns a plain value that holds typed arrays into JSON text and the arrays beside it, and back,
 * so that every number returns with the same bits.
 */

/** The kinds of numbers that a run keeps; the name is written into the file. */
const kinds = { Float32Array, Float64Array, Uint8Array, Int32Array, Uint32Array } as const;
type Kind = keyof typeof kinds;
type PackedArray = InstanceType<(typeof kinds)[Kind]>;

/** Values that JSON lacks: it would write them as null or, for minus zero, as 0. */
const unusual: readonly number[] = [Infinity, -Infinity, NaN, -0];

export interface Packed {
  json: string;
  arrays: PackedArray[];
}

const kindOf = (value: unknown): Kind | undefined =>
  (Object.keys(kinds) as Kind[]).find((kind) => value instanceof kinds[kind]);

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Plain objects, arrays, strings, booleans, numbers, null and the typed arrays above. */
export function pack(value: unknown): Packed {
  const arrays: PackedArray[] = [];
  const plain = (part: unknown): Json => {
    const kind = kindOf(part);
    if (kind !== undefined) {
      const array = part as PackedArray;
      arrays.push(array);
      return { $: kind, length: array.length };
    }
    if (typeof part === 'number') {
      const odd = unusual.findIndex((each) => Object.is(each, part));
      return odd === -1 ? part : { $: 'number', of: odd };
    }
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (Array.isArray(part)) return part.map(plain);
    if (typeof part === 'object' && Object.getPrototypeOf(part) === Object.prototype) {
      const entries = Object.entries(part).filter(([, each]) => each !== undefined);
      // Pairs rather than an object, so that no name can be mistaken for one of ours.
      return { $: 'object', of: entries.map(([name, each]) => [name, plain(each)]) };
    }
    throw new TypeError(`A checkpoint cannot hold ${Object.prototype.toString.call(part)}.`);
  };
  return { json: JSON.stringify(plain(value)), arrays };
}

/** The value that was packed; `bytes` are those of its arrays, one after the other. Throws on nonsense. */
export function unpack(json: string, bytes: Uint8Array): unknown {
  let offset = 0;
  const takeArray = (kind: Kind, length: number): PackedArray => {
    const size = length * kinds[kind].BYTES_PER_ELEMENT;
    if (!Number.isInteger(size) || size < 0 || offset + size > bytes.length) {
      throw new RangeError('An array of the checkpoint is longer than the checkpoint.');
    }
    // A copy: the arrays in the file stand at any offset, a view needs a multiple of its width.
    const copy = bytes.slice(offset, offset + size);
    offset += size;
    return new kinds[kind](copy.buffer);
  };
  const value = (part: Json): unknown => {
    if (Array.isArray(part)) return part.map(value);
    if (typeof part !== 'object' || part === null) return part;
    const { $: tag, of, length } = part;
    if (tag === 'number') return unusual[of as number];
    if (tag === 'object') {
      return Object.fromEntries(
        (of as [string, Json][]).map(([name, each]) => [name, value(each)]),
      );
    }
    if (!Object.hasOwn(kinds, tag as string)) {
      throw new TypeError('The checkpoint holds an unknown kind of value.');
    }
    return takeArray(tag as Kind, length as number);
  };
  const whole = value(JSON.parse(json) as Json);
  if (offset !== bytes.length) throw new RangeError('The checkpoint holds more than it says.');
  return whole;
}
