import { IDBFactory, IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { DATABASE, stores } from '../../../../../src/lab/engine/checkpoint/database.ts';
import { encodeCheckpoint } from '../../../../../src/lab/engine/checkpoint/format.ts';
import { loadCheckpoint } from '../../../../../src/lab/engine/checkpoint/load.ts';
import {
  clearCheckpoints,
  listCheckpoints,
  saveCheckpoint,
} from '../../../../../src/lab/engine/checkpoint/store.ts';
import type { Settings } from '../../../../../src/lab/protocol/settings.ts';

const settings: Settings = {
  experiment: 'transfer',
  size: 'tiny',
  seed: 1,
  labelledBoxes: 100,
  backend: 'wasm',
};
const other: Settings = { ...settings, backend: 'webgpu' };

async function save(epoch: number, of: Settings = settings) {
  const bytes = await encodeCheckpoint(of, { epoch });
  return saveCheckpoint({ settings: of, phase: 'frozen', stage: 0, epoch, savedAt: 0 }, bytes);
}

/** Changes what stands in the database behind the store's back, the newest first. */
async function tamper(
  store: 'checkpoints' | 'bytes',
  change: (value: never) => unknown,
  newest = 1,
): Promise<void> {
  const database = await openDB(DATABASE);
  const keys = (await database.getAllKeys(store)).slice(-newest);
  for (const key of keys) {
    const changed = change((await database.get(store, key)) as never);
    await (store === 'bytes' ? database.put(store, changed, key) : database.put(store, changed));
  }
  database.close();
}

const cut = (bytes: Uint8Array) => bytes.slice(0, 60);
const flip = (bytes: Uint8Array) => bytes.map((byte, place) => (place === 70 ? byte ^ 1 : byte));
const claim = (settings: unknown) => (saved: object) => ({ ...saved, settings });

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('saved checkpoints', () => {
  it('give back the newest of the run that is asked for', async () => {
    await save(1);
    await save(2);
    await save(9, other);
    expect(await loadCheckpoint(settings)).toMatchObject({
      ok: true,
      value: { state: { epoch: 2 }, saved: { epoch: 2, phase: 'frozen' }, warning: '' },
    });
  });

  it('keep the last two of each run', async () => {
    for (const epoch of [1, 2, 3, 4]) {
      await save(epoch);
      await save(epoch, other);
    }
    const list = await listCheckpoints();
    if (!list.ok) throw new Error(list.message);
    const places = list.value.map((saved) => [saved.settings.backend, saved.epoch]);
    expect(places).toEqual([
      ['webgpu', 4],
      ['wasm', 4],
      ['webgpu', 3],
      ['wasm', 3],
    ]);
    const database = await openDB(DATABASE);
    const kept = await database.getAllKeys('bytes');
    expect(kept).toEqual(list.value.map(({ id }) => id).reverse());
    database.close();
  });

  it('are written in one transaction that waits for the disk', async () => {
    await save(0);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await save(1);
    expect(transaction.mock.calls).toEqual([[stores, 'readwrite', { durability: 'strict' }]]);
  });

  it('are forgotten on request, of one run or of all', async () => {
    await save(1);
    await save(1, other);
    expect(await clearCheckpoints(settings)).toEqual({ ok: true, value: undefined });
    expect(await loadCheckpoint(settings)).toEqual({
      ok: false,
      reason: 'none',
      message: 'No checkpoint of this run is saved on this device.',
    });
    expect(await loadCheckpoint(other)).toMatchObject({ ok: true });
    await clearCheckpoints();
    expect(await listCheckpoints()).toEqual({ ok: true, value: [] });
  });
});

describe('a damaged checkpoint', () => {
  it.each([
    ['cut off', cut, 'The checkpoint is cut off'],
    ['changed', flip, 'The checkpoint is damaged'],
    ['no bytes', () => 'something else', 'This is not a'],
  ])('(%s) is passed over for the one before it, and named', async (_, damage, words) => {
    await save(1);
    await save(2);
    await tamper('bytes', damage);
    const loaded = await loadCheckpoint(settings);
    if (!loaded.ok) throw new Error(loaded.message);
    expect(loaded.value.state).toEqual({ epoch: 1 });
    expect(loaded.value.warning).toMatch(
      /^The newest checkpoint was refused, so the run goes on from the one before it\. /,
    );
    expect(loaded.value.warning).toContain(words);
  });

  it('is refused where there is no other', async () => {
    await save(1);
    await save(2);
    await tamper('bytes', flip, 2);
    expect(await loadCheckpoint(settings)).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('of another run under this run’s name is refused', async () => {
    await save(1, other);
    await tamper('checkpoints', claim(settings));
    const loaded = await loadCheckpoint(settings);
    expect(loaded).toMatchObject({ ok: false, reason: 'refused' });
    expect(!loaded.ok && loaded.message).toContain('belongs to another run');
  });

  it('does not hide the others when even its settings are gone', async () => {
    await save(1);
    await save(2, other);
    await tamper('checkpoints', claim(null));
    expect(await loadCheckpoint(settings)).toMatchObject({ ok: true });
    expect(await save(3)).toMatchObject({ ok: true });
  });
});

describe('a browser that does not store', () => {
  it('without IndexedDB is named', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await save(1)).toEqual({
      ok: false,
      message: 'this browser has no database for pages (IndexedDB)',
    });
    expect(await loadCheckpoint(settings)).toEqual({
      ok: false,
      reason: 'storage',
      message: 'No checkpoint can be read: this browser has no database for pages (IndexedDB).',
    });
  });

  it.each(['SecurityError', 'InvalidStateError'])('that answers %s is named', async (name) => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    const message = 'this browser does not let this page store anything';
    expect(await save(1)).toEqual({ ok: false, message });
    expect(await listCheckpoints()).toEqual({ ok: false, message });
    expect(await clearCheckpoints()).toEqual({ ok: false, message });
  });

  it('that is full is named, and what was saved before stays', async () => {
    await save(1);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    expect(await save(2)).toEqual({
      ok: false,
      message: 'this browser has no room left for this site',
    });
    expect(await loadCheckpoint(settings)).toMatchObject({ value: { state: { epoch: 1 } } });
  });

  it('with a database of a newer version of the site is named', async () => {
    (await openDB(DATABASE, 99)).close();
    expect(await save(1)).toEqual({
      ok: false,
      message: 'a newer version of this site has written to it',
    });
  });
});
