import type { Settings } from '../../protocol/settings.ts';
import { FORMAT_VERSION, HASH_BYTES, HEAD_BYTES, sha256, writeHead } from './format.ts';
import { pack } from './pack.ts';

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
