import { decodeText, readBytes, type BlobLike } from '../blob.ts';
import { ModelFileError } from '../error.ts';

/** A file inside a zip file (PKWARE APPNOTE.TXT, 4.3.12: central directory header). */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored · 8 deflated */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of the local header, in the zip file. */
  readonly offset: number;
}

/** Where the central directory lies. */
export interface DirectoryPlace {
  readonly offset: number;
  readonly bytes: number;
}

const MOST_BYTES = 16_000_000;
const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;
const ZIP64_EXTRA = 1;
/** A 32-bit field that is full says: look in the zip64 extra field. */
const FULL = 0xffffffff;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const damagedZip = () => new ModelFileError('The zip file is damaged or cut off.');

export async function readDirectory(file: BlobLike, place: DirectoryPlace): Promise<ZipEntry[]> {
  if (place.bytes > MOST_BYTES) {
    throw new ModelFileError('The zip file lists far more files than a Keras model has.');
  }
  const bytes = await readBytes(file, place.offset, place.bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + FIXED_BYTES <= bytes.length;) {
    const entry = readEntry(bytes, at);
    entries.push(entry.entry);
    at = entry.end;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, at: number): { entry: ZipEntry; end: number } {
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== SIGNATURE) throw damagedZip();
  const nameEnd = at + FIXED_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > bytes.length) throw damagedZip();
  const long = longNumbers(bytes.subarray(nameEnd, extraEnd));
  const field = (offset: number): number => {
    const short = view.getUint32(at + offset, true);
    return short === FULL ? (long.shift() ?? short) : short;
  };
  // The order of the long numbers in the extra field: size, packed size, offset.
  const size = field(24);
  const packedBytes = field(20);
  const entry = {
    name: decodeText(bytes.subarray(at + FIXED_BYTES, nameEnd)),
    method: view.getUint16(at + 10, true),
    packedBytes,
    bytes: size,
    offset: field(42),
  };
  return { entry, end };
}

/** The 64-bit numbers of the zip64 extra field. */
function longNumbers(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, extra.length);
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      const count = Math.floor((end - at - 4) / 8);
      return Array.from({ length: count }, (_, index) =>
        Number(view.getBigUint64(at + 4 + 8 * index, true)),
      );
    }
    at = end;
  }
  return [];
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const LONG_END_SIGNATURE = 0x06064b50;
const LONG_END_BYTES = 56;
/** A comment of up to 65535 bytes may follow the end record. */
const MOST_TAIL_BYTES = LOCATOR_BYTES + END_BYTES + 0xffff;

/** Finds the central directory from the end of a zip file. @throws ModelFileError */
export async function findDirectory(file: BlobLike): Promise<DirectoryPlace> {
  const length = Math.min(file.size, MOST_TAIL_BYTES);
  const view = viewOf(await readBytes(file, file.size - length, length));
  const end = findEnd(view);
  const locator = end - LOCATOR_BYTES;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_SIGNATURE) {
    return longDirectory(file, Number(view.getBigUint64(locator + 8, true)));
  }
  return { bytes: view.getUint32(end + 12, true), offset: view.getUint32(end + 16, true) };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damagedZip();
}

/** zip64: for files of more than 4 GB. */
async function longDirectory(file: BlobLike, offset: number): Promise<DirectoryPlace> {
  const view = viewOf(await readBytes(file, offset, LONG_END_BYTES));
  if (view.getUint32(0, true) !== LONG_END_SIGNATURE) throw damagedZip();
  return {
    bytes: Number(view.getBigUint64(40, true)),
    offset: Number(view.getBigUint64(48, true)),
  };
}
