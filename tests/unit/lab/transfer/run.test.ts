// Takes long: check:fast leaves this file out.
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { compareSteps, type Step } from '../../../../src/lab/transfer/proof.ts';
import type { RunWish } from '../../../../src/lab/protocol/settings.ts';
import type { LabEvent } from '../../../../src/lab/protocol/events.ts';
import { RunControl } from '../../../../src/lab/training/run-control.ts';
import type { OpenBackend } from '../../../../src/lab/worker/open-backend.ts';
import { liveRun } from '../../../../src/lab/transfer/run.ts';

const wish: RunWish = {
  experiment: 'transfer',
  size: 'tiny',
  seed: 5,
  labelledBoxes: 100,
  backend: 'auto',
};

const openBackend = vi.fn<OpenBackend>(async () => ({
  ...(await startWasm()),
  reason: 'because it is a test',
}));

/** Answers as the site would, from public/. */
const serve = (path: string): Response => new Response(readFileSync(`public${path}`));

/** Runs to the end, or stops as soon as `until` says so. */
async function run(type: 'start' | 'resume', until?: (events: LabEvent[]) => boolean) {
  const events: LabEvent[] = [];
  const control = new RunControl();
  await liveRun({
    command: { type, wish },
    control,
    openBackend,
    tell(event) {
      events.push(event);
      if (until?.(events)) control.stop();
    },
  });
  return events;
}

const stepsOf = (events: LabEvent[]): Step[] => events.filter((event) => event.type === 'step');
const epochs = (events: LabEvent[]) => events.filter(({ type }) => type === 'epoch').length;
const notices = (events: LabEvent[]) =>
  events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));

/** Damages the checkpoints behind the run's back, the newest first. */
async function damage(count: number): Promise<void> {
  const database = await openDB('joulebook-lab');
  const ids = (await database.getAllKeys('bytes')).slice(-count);
  for (const id of ids) {
    const bytes = (await database.get('bytes', id)) as Uint8Array;
    await database.put('bytes', bytes.slice(0, -1), id);
  }
  database.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(serve(path)));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a live run', () => {
  it('goes on after a crash in the middle of an epoch with the same losses, bit for bit', async () => {
    const whole = await run('start');
    expect(whole.at(-1)).toMatchObject({ type: 'done', reason: 'finished' });

    const before = await run(
      'start',
      (events) => epochs(events) === 4 && stepsOf(events).length === 18,
    );
    const after = await run('resume');
    expect(after.find(({ type }) => type === 'start')).toMatchObject({ resumed: true });
    expect(after.at(-1)).toMatchObject({ type: 'done', reason: 'finished' });

    const all = stepsOf(whole).length;
    expect(compareSteps(stepsOf(before), stepsOf(after))).toMatchObject({
      trainedTwice: 2,
      equal: 2,
    });
    expect(compareSteps(stepsOf(whole), stepsOf(after))).toMatchObject({
      trainedTwice: all - 16,
      equal: all - 16,
    });
    const scores = (events: LabEvent[]) => events.filter(({ type }) => type === 'score');
    expect(scores(after)).toEqual(scores(whole));
  }, 120_000);

  it('tells what is being loaded before it starts', async () => {
    const events = await run('start', () => true);
    const before = events.slice(
      0,
      events.findIndex(({ type }) => type === 'start'),
    );
    expect(before).toContainEqual({ type: 'progress', task: 'files', done: 3, of: 3 });
    expect(before).toContainEqual({ type: 'progress', task: 'backend', done: 1, of: 1 });
    expect(before).toContainEqual(expect.objectContaining({ type: 'backend', chosen: 'wasm' }));
    expect(events.at(-1)).toMatchObject({ type: 'done', reason: 'stopped' });
  });
});

describe('a run that is resumed', () => {
  const oneEpoch = (events: LabEvent[]) => events.at(-1)?.type === 'checkpoint';

  it('gets the backend and the kernels with which it began', async () => {
    await run('start', oneEpoch);
    expect(openBackend.mock.lastCall?.slice(0, 1)).toEqual(['auto']);
    const events = await run('resume', oneEpoch);
    expect(openBackend.mock.lastCall).toEqual(['wasm', expect.any(RunControl), 'own']);
    expect(events.find(({ type }) => type === 'backend')).toMatchObject({
      reason: 'The run goes on with the backend with which it began.',
    });
  });

  it('starts from the beginning where nothing was saved, and says so', async () => {
    const events = await run('resume', oneEpoch);
    expect(notices(events)).toEqual([
      'No epoch has been saved yet. Training starts from the beginning.',
    ]);
    expect(events.find(({ type }) => type === 'start')).toMatchObject({ resumed: false });
  });

  it('takes the checkpoint before a damaged one, and says so', async () => {
    await run('start', (events) => epochs(events) === 3);
    await damage(1);
    const events = await run('resume', oneEpoch);
    expect(notices(events)).toMatchObject([expect.stringContaining('cut off') as string]);
    expect(stepsOf(events)[0]).toMatchObject({ epoch: 3 });
  });

  it('is refused where all that was saved is damaged', async () => {
    await run('start', (events) => epochs(events) === 3);
    await damage(2);
    const events = await run('resume');
    expect(events.at(-1)).toMatchObject({ type: 'error', code: 'checkpoint-refused' });
    expect(events.at(-1)).toMatchObject({
      message: expect.stringMatching(/cut off.*You can start the run anew\.$/) as string,
    });
  });

  it('does not go on with what an earlier run has saved, once a new one was started', async () => {
    await run('start', (events) => epochs(events) === 3);
    await run('start', (events) => stepsOf(events).length === 1);
    const events = await run('resume', oneEpoch);
    expect(notices(events)).toHaveLength(1);
    expect(stepsOf(events)[0]).toMatchObject({ epoch: 1, step: 1 });
  });
});

describe('what stops a run, and what does not', () => {
  it('a browser that stores nothing does not', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const events = await run('start', (events) => events.at(-1)?.type === 'checkpoint');
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'checkpoint',
        stored: false,
        message:
          'This epoch could not be saved: this browser has no database for pages (IndexedDB). Training goes on.',
      }),
    );
    expect(events.at(-1)).toMatchObject({ type: 'done' });
    expect(notices(await run('resume', () => true))).toEqual([
      'No checkpoint can be read: this browser has no database for pages (IndexedDB). Training starts from the beginning.',
    ]);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('offline')), 'Check the connection'],
    ['a missing file', () => Promise.resolve(new Response('', { status: 404 })), 'answered 404'],
  ])('%s does, in words', async (_, answer, words) => {
    vi.stubGlobal('fetch', answer);
    expect((await run('start')).at(-1)).toMatchObject({
      type: 'error',
      code: 'files',
      message: expect.stringContaining(words) as string,
    });
  });

  it.each(['sprites.bin', 'classifier.bin', 'classifier.json'])(
    'a damaged %s does, in words',
    async (name) => {
      vi.stubGlobal('fetch', (path: string) =>
        Promise.resolve(path.endsWith(name) ? new Response('{}') : serve(path)),
      );
      const last = (await run('start')).at(-1);
      expect(last).toMatchObject({ type: 'error', code: 'files' });
      expect(last).toMatchObject({
        message: expect.stringMatching(/^A file of the lab cannot be used\. .+/) as string,
      });
    },
  );

  it('a failure that the device reports does, in its own words', async () => {
    const events: LabEvent[] = [];
    const control = new RunControl();
    await liveRun({
      command: { type: 'start', wish },
      control,
      openBackend,
      tell(event) {
        events.push(event);
        if (event.type === 'step')
          control.fail({ code: 'device-lost', message: 'The GPU is gone.' });
      },
    });
    expect(events.at(-1)).toEqual({
      type: 'error',
      code: 'device-lost',
      message: 'The GPU is gone.',
    });
    expect(stepsOf(events)).toHaveLength(1);
  });
});
