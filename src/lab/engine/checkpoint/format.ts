import type { Settings } from '../../protocol/settings.ts';
import { pack } from './pack.ts';

/**
 * A checkpoint as one piece of bytes, whole numbers little-endian:
 * 8 bytes name of the format · 4 version · 4 length of all · 4 length of the JSON text ·
 * JSON text · numbers of the typed arrays · 32 bytes SHA-256 of everything before them.
 */

/** Raise it whenever the state of a run changes its shape. */
export const FORMAT_VERSION = 1;
const NAME = new TextEncoder().encode('jb-check');
export const HEAD_BYTES = NAME.length + 3 * 4;
export const HASH_BYTES = 32;

interface Head {
  version: number;
  totalBytes: number;
  jsonBytes: number;
}

function writeHead(bytes: Uint8Array, { version, totalBytes, jsonBytes }: Head): void {
  bytes.set(NAME);
  const view = new DataView(bytes.buffer, bytes.byteOffset + NAME.length);
  [version, totalBytes, jsonBytes].forEach((value, place) =>
    view.setUint32(4 * place, value, true),
  );
}

/** Undefined where the bytes do not start with the name of the format. */
export function readHead(bytes: Uint8Array): Head | undefined {
  if (bytes.length < HEAD_BYTES || NAME.some((byte, place) => bytes[place] !== byte)) {
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + NAME.length);
  const [version, totalBytes, jsonBytes] = [0, 4, 8].map((place) => view.getUint32(place, true));
  return { version, totalBytes, jsonBytes } as Head;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/**
 * The state of a run as one piece of bytes with its SHA-256 at the end. `state` may hold plain
 * objects, arrays, text, numbers and typed arrays; anything else is an error of ours and throws.
 */
export async function encodeCheckpoint(
  settings: Settings,
  state: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const { json, arrays } = pack({ settings, state });
  const text = new TextEncoder().encode(json);
  const arrayBytes = arrays.reduce((sum, array) => sum + array.byteLength, 0);
  const totalBytes = HEAD_BYTES + text.length + arrayBytes + HASH_BYTES;
  const bytes = new Uint8Array(totalBytes);
  writeHead(bytes, { version: FORMAT_VERSION, totalBytes, jsonBytes: text.length });
  bytes.set(text, HEAD_BYTES);
  let offset = HEAD_BYTES + text.length;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  bytes.set(await sha256(bytes.subarray(0, offset)), offset);
  return bytes;
}
