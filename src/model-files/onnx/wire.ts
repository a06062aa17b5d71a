import { decodeText } from '../blob.ts';
import { ModelFileError } from '../error.ts';
import type { FileWindow } from './window.ts';

/**
 * The wire format of Protocol Buffers (protobuf.dev, "Encoding"): fields of a number, a type and a
 * value. Fields with a length can be stepped over unread, which is why this needs no library: those
 * want the whole message in memory.
 */
export interface WireField {
  readonly number: number;
  /** 0 varint · 1 eight bytes · 2 a length and that many bytes · 5 four bytes */
  readonly type: number;
  /** The varint, as a signed 64-bit integer; beyond 2^53 it is not exact. */
  readonly value: number;
  /** Where the payload lies, for type 2. */
  readonly start: number;
  readonly end: number;
}

/** A message in a file: where it lies, and how many more fields may be read in all. */
export interface Message {
  readonly file: FileWindow;
  readonly start: number;
  readonly end: number;
  readonly budget: { fields: number };
}

const LONGEST_VARINT = 10;
const SHORT_VARINT = 7;
const LONGEST_TEXT = 1000;
/** The largest networks have some 100,000 nodes of about ten fields. */
const MOST_FIELDS = 2_000_000;

export const wholeFile = (file: FileWindow): Message => ({
  file,
  start: 0,
  end: file.size,
  budget: { fields: MOST_FIELDS },
});

const damaged = () =>
  new ModelFileError('This does not read as an ONNX file: it is damaged or of another kind.');

export const inside = (message: Message, { start, end, type }: WireField): Message => {
  if (type !== 2) throw damaged();
  return { ...message, start, end };
};

/** A varint at the start of `bytes`, and the number of bytes it takes. */
function varint(bytes: Uint8Array): readonly [value: number, length: number] {
  const last = bytes.subarray(0, LONGEST_VARINT).findIndex((byte) => byte < 0x80);
  if (last === -1) throw damaged();
  return [last < SHORT_VARINT ? shortVarint(bytes, last) : longVarint(bytes, last), last + 1];
}

/** Up to 49 bits: exact in a number. */
function shortVarint(bytes: Uint8Array, last: number): number {
  let value = 0;
  for (let index = last; index >= 0; index -= 1) value = value * 128 + ((bytes[index] ?? 0) & 0x7f);
  return value;
}

/** Negative numbers are written as 64-bit integers, in ten bytes. */
function longVarint(bytes: Uint8Array, last: number): number {
  let value = 0n;
  for (let index = last; index >= 0; index -= 1) {
    value = (value << 7n) | BigInt((bytes[index] ?? 0) & 0x7f);
  }
  return Number(BigInt.asIntN(64, value));
}

const payloadBytes = (type: number, value: number): number => {
  if (type === 0) return 0;
  if (type === 1) return 8;
  if (type === 5) return 4;
  if (type === 2 && value >= 0) return value;
  throw damaged();
};

/** The fields of a message in order; payloads are not read. */
export async function* fieldsOf(message: Message): AsyncGenerator<WireField> {
  const { file, end, budget } = message;
  let at = message.start;
  while (at < end) {
    budget.fields -= 1;
    if (budget.fields < 0) {
      throw new ModelFileError('The file has more parts than any known network has.');
    }
    const bytes = file.held(at, 2 * LONGEST_VARINT) ?? (await file.read(at, 2 * LONGEST_VARINT));
    const [tag, tagBytes] = varint(bytes);
    const type = tag % 8;
    const hasVarint = type === 0 || type === 2;
    const [value, valueBytes] = hasVarint ? varint(bytes.subarray(tagBytes)) : [0, 0];
    const start = at + tagBytes + valueBytes;
    at = start + payloadBytes(type, value);
    if (tag < 8 || at > end) throw damaged();
    yield { number: Math.floor(tag / 8), type, value, start, end: at };
  }
}

/** Text; a very long one is cut. */
export async function textAt(message: Message, field: WireField): Promise<string> {
  const { file, start, end } = inside(message, field);
  return decodeText(await file.read(start, Math.min(end - start, LONGEST_TEXT)));
}

/** One number of a repeated field, or several that are packed into one field. */
export async function* numbersAt(message: Message, field: WireField): AsyncGenerator<number> {
  if (field.type === 0) return yield field.value;
  const { file, start, end, budget } = inside(message, field);
  let at = start;
  while (at < end) {
    budget.fields -= 1;
    if (budget.fields < 0) throw damaged();
    const [value, length] = varint(await file.read(at, Math.min(LONGEST_VARINT, end - at)));
    at += length;
    yield value;
  }
}
