import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { saveCheckpoint } from '../../../../../src/lab/engine/checkpoint/store.ts';
import { findCheckpoint } from '../../../../../src/lab/engine/checkpoint/find-checkpoint.ts';
import type { Settings } from '../../../../../src/lab/protocol/settings.ts';
import { settings } from '../../client/events.ts';

const save = (of: Settings, epoch: number) =>
  saveCheckpoint(
    { settings: of, phase: 'frozen', stage: 0, epoch, savedAt: 0 },
    new Uint8Array(10),
  );

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

it('finds the newest checkpoint of the run that is wished', async () => {
  await save(settings, 1);
  await save(settings, 2);
  await save({ ...settings, seed: 9 }, 7);
  expect(await findCheckpoint(settings)).toMatchObject({ value: { epoch: 2 } });
});

it('takes any backend where the wish leaves it to the page, and only then', async () => {
  await save({ ...settings, backend: 'webgpu' }, 4);
  expect(await findCheckpoint({ ...settings, backend: 'auto' })).toMatchObject({
    value: { epoch: 4, settings: { backend: 'webgpu' } },
  });
  expect(await findCheckpoint(settings)).toEqual({ ok: true, value: null });
});

it('says why it cannot look', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await findCheckpoint(settings)).toMatchObject({ ok: false });
});
