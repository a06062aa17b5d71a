import type { Settings } from '../../protocol/settings.ts';
import type { Listed } from './database.ts';
import { decodeCheckpoint } from './decode.ts';
import { isOfRun, listCheckpoints, readBytes } from './store.ts';

interface Loaded {
  state: unknown;
  saved: Listed;
  /** Why a newer checkpoint was passed over; empty when this is the newest. */
  warning: string;
}

export type LoadOutcome =
  | { ok: true; value: Loaded }
  /** none: nothing saved for this run · refused: all of it is damaged · storage: no database */
  | { ok: false; reason: 'none' | 'refused' | 'storage'; message: string };

const passedOver = (refusals: readonly string[]): string =>
  refusals.length === 0
    ? ''
    : `The newest checkpoint was refused, so the run goes on from the one before it. ${refusals.join(' ')}`;

/** The newest checkpoint of a run that can be read; a damaged one is passed over and named. */
export async function loadCheckpoint(settings: Settings): Promise<LoadOutcome> {
  const list = await listCheckpoints();
  if (!list.ok) {
    return { ok: false, reason: 'storage', message: `No checkpoint can be read: ${list.message}.` };
  }
  const refusals: string[] = [];
  for (const saved of list.value.filter((each) => isOfRun(each, settings))) {
    const read = await readBytes(saved.id);
    const bytes = read.ok && read.value instanceof Uint8Array ? read.value : new Uint8Array(0);
    const decoded = await decodeCheckpoint(bytes, settings);
    if (decoded.ok) {
      return { ok: true, value: { state: decoded.state, saved, warning: passedOver(refusals) } };
    }
    refusals.push(decoded.message);
  }
  return refusals.length === 0
    ? { ok: false, reason: 'none', message: 'No checkpoint of this run is saved on this device.' }
    : { ok: false, reason: 'refused', message: refusals.join(' ') };
}
