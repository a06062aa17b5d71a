/**
 * Checkpoints in the browser's own database. Nothing here throws or stops a run: where the browser
 * cannot store, the outcome says why.
 */
import type { Settings } from '../../protocol/settings.ts';
import {
  type Listed,
  type Outcome,
  type Saved,
  stores,
  type Transaction,
  withDatabase,
} from './database.ts';
import { isSameRun } from './settings-words.ts';

/** The newest may be damaged, so the one before it is kept too. */
const KEPT_PER_RUN = 2;

/**
 * Saves one checkpoint and drops the older ones of the same run, in one transaction: either all of
 * it is on the disk or nothing.
 */
export function saveCheckpoint(
  saved: Saved,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<void>> {
  return write(async (transaction) => {
    const id = await transaction.objectStore('checkpoints').add(saved);
    await transaction.objectStore('bytes').add(bytes, id);
    let newer = 0;
    await remove(transaction, (each) => {
      if (!isOfRun(each, saved.settings)) return false;
      newer += 1;
      return newer > KEPT_PER_RUN;
    });
  });
}

/** What is saved, the newest first. */
export function listCheckpoints(): Promise<Outcome<Listed[]>> {
  return withDatabase(async (database) => {
    const all = await database.getAll('checkpoints');
    return (all as Listed[]).reverse();
  });
}

/** The bytes of one checkpoint; undefined where they are missing. */
export function readBytes(id: number): Promise<Outcome<Uint8Array<ArrayBuffer> | undefined>> {
  return withDatabase((database) => database.get('bytes', id));
}

/** Forgets all checkpoints of one run, or of every run. */
export function clearCheckpoints(settings?: Settings): Promise<Outcome<void>> {
  return write((transaction) =>
    remove(transaction, (saved) => settings === undefined || isOfRun(saved, settings)),
  );
}

/** Anybody can change a database by hand: what stands there is not trusted. */
export const isOfRun = (saved: Saved, settings: Settings): boolean =>
  typeof saved.settings === 'object' &&
  saved.settings !== null &&
  isSameRun(settings, saved.settings);

/** Removes the checkpoints that `isUnwanted` names; it is asked from the newest to the oldest. */
async function remove(
  transaction: Transaction,
  isUnwanted: (saved: Saved) => boolean,
): Promise<void> {
  const store = transaction.objectStore('checkpoints');
  for (let at = await store.openCursor(null, 'prev'); at; at = await at.continue()) {
    if (!isUnwanted(at.value)) continue;
    await transaction.objectStore('bytes').delete(at.primaryKey);
    await at.delete();
  }
}

/** "Strict" makes the browser wait for the disk, not only for its cache. */
function write(work: (transaction: Transaction) => Promise<void>): Promise<Outcome<void>> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    // Both are awaited: when a request fails, the transaction fails with it.
    await Promise.all([work(transaction), transaction.done]);
  });
}
