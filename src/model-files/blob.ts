import { ModelFileError } from './error.ts';

/** The part of the Blob interface in use: a File is one, and so is anything that reads in slices. */
export interface BlobLike {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** `length` bytes from `start`. @throws ModelFileError where the file ends before. */
export async function readBytes(
  file: BlobLike,
  start: number,
  length: number,
): Promise<Uint8Array> {
  if (!(start >= 0 && length >= 0 && start + length <= file.size)) {
    throw new ModelFileError('The file ends before the part that it announces: it is damaged.');
  }
  const bytes = new Uint8Array(await file.slice(start, start + length).arrayBuffer());
  if (bytes.length !== length) {
    throw new ModelFileError('The file became shorter while it was read. Open it again.');
  }
  return bytes;
}

/** The first bytes, fewer where the file is shorter. */
export const readStart = (file: BlobLike, length: number): Promise<Uint8Array> =>
  readBytes(file, 0, Math.min(length, file.size));

/** UTF-8 text; a broken letter becomes the replacement character. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
