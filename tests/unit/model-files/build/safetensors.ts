import { joined, utf8 } from './blobs.ts';

/** The part of a safetensors file before the weights. */
export function safetensorsStart(header: unknown, claims?: number): Uint8Array {
  const json = utf8(typeof header === 'string' ? header : JSON.stringify(header));
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(claims ?? json.length), true);
  return joined(new Uint8Array(length.buffer), json);
}

export interface Weight {
  readonly name: string;
  readonly dtype: string;
  readonly bytesPerNumber: number;
  readonly shape: readonly number[];
}

/** A header in which the weights lie end to end, and the bytes that they take. */
export function safetensorsHeader(weights: readonly Weight[]) {
  let at = 0;
  const entries = weights.map(({ name, dtype, bytesPerNumber, shape }) => {
    const from = at;
    at += shape.reduce((product, side) => product * side, bytesPerNumber);
    return [name, { dtype, shape, data_offsets: [from, at] }] as const;
  });
  return { header: Object.fromEntries(entries), bytes: at };
}
