import type { Listed, Outcome } from './database.ts';
import { listCheckpoints } from './store.ts';
import type { RunWish } from '../../protocol/settings.ts';

/**
 * The newest checkpoint on this device of a run as wished, or null. A wish that leaves the backend
 * to the page takes the checkpoint of any backend.
 */
export async function findCheckpoint(wish: RunWish): Promise<Outcome<Listed | null>> {
  const list = await listCheckpoints();
  if (!list.ok) return list;
  const fits = ({ settings }: Listed): boolean =>
    settings?.experiment === wish.experiment &&
    settings.size === wish.size &&
    settings.seed === wish.seed &&
    settings.labelledBoxes === wish.labelledBoxes &&
    (wish.backend === 'auto' || settings.backend === wish.backend);
  return { ok: true, value: list.value.find(fits) ?? null };
}
