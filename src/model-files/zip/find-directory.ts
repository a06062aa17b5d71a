import { readBytes, type BlobLike } from '../blob.ts';
import { damagedZip, viewOf, type DirectoryPlace } from './directory.ts';

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
