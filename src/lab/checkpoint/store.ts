/**
 * Checkpoints in the browser's own database. Nothing here throws or stops a run: where the browser
 * cannot store, the outcome says why.
 */
import type { IDBPObjectStore } from 'idb';
import type { Settings } from '../protocol/settings.ts';
import { STORE, withDatabase, type Outcome, type Saved, type Schema } from './database.ts';
import { decodeCheckpoint } from './decode.ts';
import { isSameRun } from './settings-words.ts';

/** The newest may be damaged, so the one before it is kept too. */
const KEPT_PER_RUN = 2;

/**
 * Saves one checkpoint and drops the older ones of the same run, in one transaction: either all of
 * it is on the disk or nothing. "Strict" makes the browser wait for the disk, not for its cache.
 */
export function saveCheckpoint(saved: Omit<Saved, 'id'>): Promise<Outcome<void>> {
  return write(async (store) => {
    await store.add(saved);
    let newer = 0;
    for (let at = await store.openCursor(null, 'prev'); at; at = await at.continue()) {
      if (!isRun(at.value, saved.settings)) continue;
      newer += 1;
      if (newer > KEPT_PER_RUN) await at.delete();
    }
  });
}

/** What is saved, the newest first, without the bytes themselves. */
export interface Listed extends Omit<Saved, 'bytes'> {
  size: number;
}

export function listCheckpoints(): Promise<Outcome<Listed[]>> {
  return withDatabase(async (database) => {
    const all = await database.getAll(STORE);
    return all.reverse().map(({ bytes, ...rest }) => ({ ...rest, size: bytes?.byteLength ?? 0 }));
  });
}

export interface Loaded {
  state: unknown;
  saved: Omit<Saved, 'bytes'>;
  /** Why a newer checkpoint was passed over; empty when this is the newest. */
  warning: string;
}

export type LoadOutcome =
  | { ok: true; value: Loaded }
  /** none: nothing saved for this run · refused: all of it is damaged · storage: no database */
  | { ok: false; reason: 'none' | 'refused' | 'storage'; message: string };

/** The newest checkpoint of a run that can be read; a damaged one is passed over and named. */
export async function loadCheckpoint(settings: Settings): Promise<LoadOutcome> {
  const found = await withDatabase((database) => database.getAll(STORE));
  if (!found.ok) {
    return {
      ok: false,
      reason: 'storage',
      message: `No checkpoint can be read: ${found.message}.`,
    };
  }
  const ofRun = found.value.filter((saved) => isRun(saved, settings)).reverse();
  const refusals: string[] = [];
  for (const { bytes, ...saved } of ofRun) {
    const decoded = await decodeCheckpoint(asBytes(bytes), settings);
    if (decoded.ok) {
      const warning =
        refusals.length === 0
          ? ''
          : `The newest checkpoint was refused, so the run goes on from the one before it. ${refusals.join(' ')}`;
      return { ok: true, value: { state: decoded.state, saved, warning } };
    }
    refusals.push(decoded.message);
  }
  return refusals.length === 0
    ? { ok: false, reason: 'none', message: 'No checkpoint of this run is saved on this device.' }
    : { ok: false, reason: 'refused', message: refusals.join(' ') };
}

/** Anybody can change a database by hand: what stands there is not trusted. */
const isRun = (saved: Saved, settings: Settings): boolean =>
  typeof saved.settings === 'object' &&
  saved.settings !== null &&
  isSameRun(settings, saved.settings);
const asBytes = (bytes: unknown): Uint8Array<ArrayBuffer> =>
  bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(0);

/** Forgets all checkpoints of one run, or of every run. */
export function clearCheckpoints(settings?: Settings): Promise<Outcome<void>> {
  return write(async (store) => {
    for (let at = await store.openCursor(); at; at = await at.continue()) {
      if (settings === undefined || isRun(at.value, settings)) await at.delete();
    }
  });
}

type WritableStore = IDBPObjectStore<Schema, [typeof STORE], typeof STORE, 'readwrite'>;

function write(work: (store: WritableStore) => Promise<void>): Promise<Outcome<void>> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    // Both are awaited: when a request fails, the transaction fails with it.
    await Promise.all([work(transaction.store), transaction.done]);
  });
}
