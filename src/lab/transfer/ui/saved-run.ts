import type { RunWish } from '../../protocol/settings.ts';
import type { SavedRun } from '../view/sentences.ts';

/** The name of the database, which src/lab/engine/checkpoint opens; asked for here without loading that. */
const DATABASE = 'joulebook-lab';

/** False where no run was ever saved, so that nothing need be loaded to look for one. */
async function mayHaveSaved(): Promise<boolean> {
  try {
    // Firefox before 126 has no list of databases; then the answer is to look.
    if (typeof indexedDB.databases !== 'function') return true;
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}

/** The newest checkpoint of such a run, or null; null also where the browser stores nothing. */
export async function findSaved(wish: RunWish): Promise<SavedRun | null> {
  if (!(await mayHaveSaved())) return null;
  try {
    const { findCheckpoint } = await import('../../engine/checkpoint/find-checkpoint.ts');
    const found = await findCheckpoint(wish);
    if (!found.ok || !found.value) return null;
    const { phase, epoch, savedAt } = found.value;
    return { phase, epoch, savedAt };
  } catch {
    return null;
  }
}
