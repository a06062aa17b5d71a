import { decodeText, readBytes, type BlobLike } from '../blob.ts';
import { ModelFileError, shown } from '../error.ts';
import { damagedZip, viewOf, type ZipEntry } from './directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** The text of one file in a zip file, of at most `mostBytes`: a zip bomb is stopped there. */
export async function unpackText(
  file: BlobLike,
  entry: ZipEntry,
  mostBytes: number,
): Promise<string> {
  const tooLarge = new ModelFileError(
    `“${shown(entry.name)}” in the zip file is larger than ${mostBytes / 1e6} MB.`,
  );
  if (entry.bytes > mostBytes || entry.packedBytes > mostBytes) throw tooLarge;
  const packed = await packedBytes(file, entry);
  if (entry.method === STORED) return decodeText(packed);
  if (entry.method !== DEFLATED) {
    throw new ModelFileError('The zip file is packed by a method that browsers cannot unpack.');
  }
  return decodeText(await inflate(packed, mostBytes, tooLarge));
}

async function packedBytes(file: BlobLike, entry: ZipEntry): Promise<Uint8Array> {
  const view = viewOf(await readBytes(file, entry.offset, LOCAL_BYTES));
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) throw damagedZip();
  // Name and extra field may differ in length from those in the central directory.
  const skipped = view.getUint16(26, true) + view.getUint16(28, true);
  return readBytes(file, entry.offset + LOCAL_BYTES + skipped, entry.packedBytes);
}

async function inflate(
  packed: Uint8Array,
  mostBytes: number,
  tooLarge: Error,
): Promise<Uint8Array> {
  const unpacked = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacked.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => Promise.reject(damagedZip()));
    if (done) break;
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw tooLarge;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
