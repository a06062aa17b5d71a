import type { BlobLike } from '../../../../src/model-files/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const blobOf = (...parts: readonly Uint8Array[]): Blob =>
  new Blob(parts.map((part) => part.slice()));
export const jsonBlob = (value: unknown): Blob => new Blob([JSON.stringify(value)]);

/** A file of any size that is zero except for a few pieces, and that counts what is read of it. */
export function sparseFile(
  size: number,
  pieces: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): BlobLike & { readonly read: { bytes: number; slices: number } } {
  const read = { bytes: 0, slices: 0 };
  return {
    size,
    read,
    slice(start, end) {
      const bytes = new Uint8Array(end - start);
      read.bytes += bytes.length;
      read.slices += 1;
      for (const piece of pieces) {
        const from = Math.max(start, piece.at);
        const to = Math.min(end, piece.at + piece.bytes.length);
        if (from < to)
          bytes.set(piece.bytes.subarray(from - piece.at, to - piece.at), from - start);
      }
      return { arrayBuffer: () => Promise.resolve(bytes.buffer) };
    },
  };
}
