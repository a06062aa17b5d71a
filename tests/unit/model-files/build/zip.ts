import { deflateRawSync } from 'node:zlib';
import { joined, utf8 } from './blobs.ts';

export interface Packed {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** Told instead of the true size. */
  readonly claims?: number;
}

function numbers(...values: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const size = values.reduce((sum, [bytes]) => sum + bytes, 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** A zip file, also in the zip64 form that files of more than 4 GB need. */
export function zip(files: readonly Packed[], { long = false, offset = 0 } = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = offset;
  for (const { name, content, stored = false, claims = content.length } of files) {
    const packed = stored ? content : new Uint8Array(deflateRawSync(content));
    const method = stored ? 0 : 8;
    const title = utf8(name);
    const local = joined(
      numbers([4, 0x04034b50], [2, 20], [2, 0], [2, method], [4, 0], [4, 0]),
      numbers([4, packed.length], [4, claims], [2, title.length], [2, 0]),
      title,
      packed,
    );
    const extra = long
      ? numbers([2, 1], [2, 24], [8, claims], [8, packed.length], [8, at])
      : new Uint8Array(0);
    const short = (value: number) => (long ? 0xffffffff : value);
    directory.push(
      numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, method], [4, 0], [4, 0]),
      numbers([4, short(packed.length)], [4, short(claims)]),
      numbers([2, title.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
      numbers([4, short(at)]),
      title,
      extra,
    );
    parts.push(local);
    at += local.length;
  }
  const list = joined(...directory);
  const longEnd = long
    ? [
        numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
        numbers([8, files.length], [8, files.length], [8, list.length], [8, at]),
        numbers([4, 0x07064b50], [4, 0], [8, at + list.length], [4, 1]),
      ]
    : [];
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, long ? 0xffffffff : list.length],
    [4, long ? 0xffffffff : at],
    [2, 0],
  );
  return joined(...parts, list, ...longEnd, end);
}
