import { isRecord } from './is-record.ts';

/** The part of the Web Storage interface in use, so that tests can pass a plain object. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * ok: found and readable · absent: nothing saved yet · blocked: the browser lets this page store
 * nothing · unreadable: damaged, or not ours · newer: saved by a later version of this site.
 */
type ReadStatus = 'ok' | 'absent' | 'blocked' | 'unreadable' | 'newer';

export type WriteResult = { ok: true } | { ok: false; reason: 'blocked' | 'full' | 'newer' };

export interface Store<T> {
  read(): { value: T; status: ReadStatus };
  write(value: T): WriteResult;
  clear(): WriteResult;
}

export interface StoreOptions<T> {
  key: string;
  /** Raise it when the shape of the value changes. */
  version: number;
  /** What there is when nothing is saved. */
  empty: T;
  /** The value, or null when it is not of the right shape. */
  parse: (value: unknown) => T | null;
  /** Defaults to the browser's localStorage; null when there is none. */
  storage?: StorageLike | null;
}

/** localStorage, or null: reading the property itself throws where cookies are blocked. */
export function browserStorage(): StorageLike | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}

/** Runs a write; says why it failed instead of throwing. */
function attempt(work: () => void): WriteResult {
  try {
    work();
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: isFull(error) ? 'full' : 'blocked' };
  }
}

function parseEnvelope(text: string): { version: number; value: unknown } | null {
  try {
    const envelope: unknown = JSON.parse(text);
    if (!isRecord(envelope)) return null;
    const { version, value } = envelope;
    return typeof version === 'number' ? { version, value } : null;
  } catch {
    return null;
  }
}

/**
 * One saved value under one key, as `{version, value}`. Nothing here throws: a blocked, full or
 * damaged store gives the empty value and a word about it. A value of a newer version is left alone.
 */
export function openStore<T>(options: StoreOptions<T>): Store<T> {
  const { key, version, empty, parse } = options;
  const storage = options.storage === undefined ? browserStorage() : options.storage;
  const blocked: WriteResult = { ok: false, reason: 'blocked' };

  function read(): { value: T; status: ReadStatus } {
    let text: string | null;
    try {
      if (!storage) return { value: empty, status: 'blocked' };
      text = storage.getItem(key);
    } catch {
      return { value: empty, status: 'blocked' };
    }
    if (text === null) return { value: empty, status: 'absent' };
    const envelope = parseEnvelope(text);
    if (!envelope) return { value: empty, status: 'unreadable' };
    if (envelope.version > version) return { value: empty, status: 'newer' };
    const value = envelope.version === version ? parse(envelope.value) : null;
    return value === null ? { value: empty, status: 'unreadable' } : { value, status: 'ok' };
  }

  return {
    read,
    write(value) {
      if (!storage) return blocked;
      if (read().status === 'newer') return { ok: false, reason: 'newer' };
      return attempt(() => storage.setItem(key, JSON.stringify({ version, value })));
    },
    clear: () => (storage ? attempt(() => storage.removeItem(key)) : blocked),
  };
}
