import { readBytes, type BlobLike } from '../blob.ts';

/** A small part of a file is kept, so that reading field by field stays quick. */
const WINDOW_BYTES = 64 * 1024;

/** Reads short pieces anywhere in a file; pieces near to each other cost one read of the file. */
export class FileWindow {
  readonly size: number;
  readonly #file: BlobLike;
  #bytes = new Uint8Array(0);
  #start = 0;

  constructor(file: BlobLike) {
    this.#file = file;
    this.size = file.size;
  }

  /** At most `length` bytes from `start`: fewer at the end of the file. */
  async read(start: number, length: number): Promise<Uint8Array> {
    const held = this.held(start, length);
    if (held) return held;
    const wanted = Math.max(Math.min(WINDOW_BYTES, this.size - start), length);
    const bytes = Math.min(wanted, this.size - start);
    this.#bytes = new Uint8Array(await readBytes(this.#file, start, bytes));
    this.#start = start;
    return this.#bytes.subarray(0, length);
  }

  /** The same without waiting, where the bytes are at hand. */
  held(start: number, length: number): Uint8Array | undefined {
    const end = Math.min(start + length, this.size);
    const from = start - this.#start;
    if (from < 0 || end > this.#start + this.#bytes.length) return undefined;
    return this.#bytes.subarray(from, end - this.#start);
  }
}
