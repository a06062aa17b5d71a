import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Settings } from '../../protocol/settings.ts';

/** What is known of a saved checkpoint without reading its bytes. */
export interface Saved {
  settings: Settings;
  /** Where the run stood, in the words of its events. */
  phase: string;
  stage: number;
  epoch: number;
  /** Milliseconds since 1970, by the clock of the device. */
  savedAt: number;
}

/** Ids count up over all runs, so the greatest is the newest. */
export interface Listed extends Saved {
  id: number;
}

/** The bytes, some megabytes, stand apart: looking through what is saved does not read them. */
interface Schema extends DBSchema {
  checkpoints: { key: number; value: Saved | Listed };
  bytes: { key: number; value: Uint8Array<ArrayBuffer> };
}
type Database = IDBPDatabase<Schema>;
export type Stores = ['checkpoints', 'bytes'];
export type Transaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

export const DATABASE = 'joulebook-lab';
export const stores: Stores = ['checkpoints', 'bytes'];
const VERSION = 1;

export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

function because(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (/quota/i.test(name)) return 'this browser has no room left for this site';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') {
    return 'this browser does not let this page store anything';
  }
  if (name === 'VersionError') return 'a newer version of this site has written to it';
  return `the browser's database failed${name === '' ? '' : ` (${name})`}`;
}

async function open(): Promise<Database> {
  // Another tab that holds an older version open would keep this one waiting without end.
  return new Promise((resolve, reject) => {
    openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database) => {
        database.createObjectStore('checkpoints', { keyPath: 'id', autoIncrement: true });
        database.createObjectStore('bytes');
      },
      blocked: () => reject(new DOMException('another tab holds it', 'InvalidStateError')),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }).then(resolve, reject);
  });
}

/**
 * Opens the database, does the work and closes it again. Never throws: where IndexedDB is absent,
 * blocked or full, the message says so in words that end a sentence.
 */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
): Promise<Outcome<T>> {
  let database: Database | undefined;
  try {
    if (typeof indexedDB === 'undefined') {
      return { ok: false, message: 'this browser has no database for pages (IndexedDB)' };
    }
    database = await open();
    return { ok: true, value: await work(database) };
  } catch (error) {
    return { ok: false, message: because(error) };
  } finally {
    database?.close();
  }
}
