import { joined, utf8 } from './blobs.ts';

/** Writes the wire format of Protocol Buffers. */
export function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

const tag = (number: number, type: number) => varint(number * 8 + type);

export const integer = (number: number, value: number | bigint) =>
  joined(tag(number, 0), varint(value));

/** Tag and length of a field; its payload follows. */
export const opening = (number: number, length: number) => joined(tag(number, 2), varint(length));

export const message = (number: number, ...fields: readonly Uint8Array[]) => {
  const payload = joined(...fields);
  return joined(opening(number, payload.length), payload);
};

export const text = (number: number, value: string) => message(number, utf8(value));
export const packed = (number: number, values: readonly number[]) =>
  message(number, ...values.map((value) => varint(value)));
export const float = (number: number, value: number) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return joined(tag(number, 5), bytes);
};
