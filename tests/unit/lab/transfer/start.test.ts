import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerLike } from '../../../../src/lab/client/connection.ts';
import { startLab, type LabOptions } from '../../../../src/lab/transfer/start.ts';
import type { LabEvent } from '../../../../src/lab/protocol/events.ts';
import {
  checkpointEvent,
  collector,
  doneEvent,
  settings,
  startEvent,
  stepEvent,
} from '../client/events.ts';

/** Stands for the worker's thread: records what it is told and says what a test lets it say. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly told: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
  }
  fail(message: string): void {
    const event = Object.assign(new Event('error'), { message }) as ErrorEvent;
    this.onerror?.call(this as unknown as Worker, event);
  }
}

const wish = { ...settings, backend: 'auto' } as const;

function lab(options: Partial<LabOptions> = {}) {
  const workers: FakeWorker[] = [];
  const target = new EventTarget();
  const makeWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const run = startLab({ wish, target, makeWorker, ...options });
  const heard = collector();
  run.subscribe(heard.listen);
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (!found) throw new Error(`There is no worker ${index}.`);
    return found;
  };
  return { run, worker, workers, target, events: heard.events };
}

let stored: Map<string, string>;
let listeners: Map<string, () => void>;

beforeEach(() => {
  stored = new Map();
  listeners = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal('removeEventListener', (type: string) => listeners.delete(type));
});
afterEach(() => vi.unstubAllGlobals());

describe('a live run', () => {
  it('tells the worker what is wished, and the page what happens', () => {
    const { run, worker, events } = lab();
    expect(worker(0).told).toEqual([{ type: 'start', wish }]);
    worker(0).say(startEvent());
    worker(0).say(stepEvent(1, 1, 0.5));
    run.command('pause');
    expect(worker(0).told.at(-1)).toEqual({ type: 'pause' });
    expect(events).toEqual([startEvent(), stepEvent(1, 1, 0.5)]);
  });

  it('ends its worker when the run is over, and listens no more', () => {
    const { worker, events } = lab();
    worker(0).say(doneEvent);
    worker(0).say(stepEvent(1, 1, 0.5));
    expect(worker(0).ended).toBe(true);
    expect(events).toEqual([doneEvent]);
  });

  it('turns anything that is not an event of the protocol into an error', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        const { worker, events } = lab();
        worker(0).say(message);
        expect(events).toMatchObject([{ type: 'error', code: 'unexpected' }]);
        expect(worker(0).ended).toBe(true);
      }),
    );
    const { worker, events } = lab();
    worker(0).say({ ...stepEvent(1, 1, 0.5), loss: 'low' });
    expect(events).toMatchObject([{ message: expect.stringContaining('(loss: ') as string }]);
  });

  it('turns a worker that cannot be loaded into an error', () => {
    const { worker, events } = lab();
    worker(0).fail('no such file');
    expect(events).toMatchObject([
      { type: 'error', message: expect.stringContaining('It said: no such file') as string },
    ]);
  });

  it('mirrors its events', () => {
    const { worker, target } = lab();
    const types: string[] = [];
    target.addEventListener('joulebook:lab', (event) =>
      types.push((event as CustomEvent<{ type: string }>).detail.type),
    );
    worker(0).say(startEvent());
    worker(0).say(stepEvent(1, 1, 0.5));
    expect(types).toEqual(['start', 'step']);
  });

  it('has told its own page before it tells others, who may pull the plug at once', () => {
    const { run, worker, target, events } = lab();
    target.addEventListener('joulebook:lab', () => {
      expect(events).toHaveLength(1);
      run.pullThePlug();
    });
    worker(0).say(startEvent());
    expect(worker(0).ended).toBe(true);
  });
});

describe('pulling the plug', () => {
  /** One epoch saved, two steps of the next one not. */
  const firstPart: LabEvent[] = [
    startEvent(),
    stepEvent(1, 1, 0.9),
    checkpointEvent(1),
    stepEvent(2, 2, 0.8),
    stepEvent(2, 3, 0.7),
  ];

  it('ends the worker, keeps what was seen, and goes on in a new one on the same backend', () => {
    const { run, worker, events } = lab();
    firstPart.forEach((event) => worker(0).say(event));
    run.pullThePlug();
    worker(0).say(stepEvent(2, 4, 0.6));
    expect(worker(0).ended).toBe(true);
    expect(events).toHaveLength(firstPart.length);

    run.resume();
    expect(worker(1).told).toEqual([{ type: 'resume', wish: settings }]);
    worker(1).say(startEvent(true));
    expect(run.proof().trainedTwice).toBe(0);
    worker(1).say(stepEvent(2, 2, 0.8));
    worker(1).say(stepEvent(2, 3, 0.7));
    worker(1).say(stepEvent(2, 4, 0.6));
    expect(run.proof()).toEqual({ trainedTwice: 2, equal: 2, firstDifference: null });
  });

  it('shows it when the resumed run takes another way', () => {
    const { run, worker } = lab();
    firstPart.forEach((event) => worker(0).say(event));
    run.pullThePlug();
    run.resume();
    worker(1).say(startEvent(true));
    worker(1).say(stepEvent(2, 2, 0.81));
    expect(run.proof()).toMatchObject({ trainedTwice: 1, equal: 0 });
  });

  it('can be done again and again', () => {
    const { run, worker } = lab();
    firstPart.forEach((event) => worker(0).say(event));
    for (const index of [1, 2, 3]) {
      run.pullThePlug();
      run.resume();
      worker(index).say(startEvent(true));
      worker(index).say(stepEvent(2, 2, 0.8));
      expect(run.proof()).toMatchObject({ trainedTwice: 1, equal: 1 });
    }
  });

  it('can also be a closed page: the next one compares with what this one saw', () => {
    const first = lab();
    firstPart.forEach((event) => first.worker(0).say(event));
    listeners.get('pagehide')?.();

    const second = lab({ fromCheckpoint: true });
    expect(second.worker(0).told).toEqual([{ type: 'resume', wish }]);
    second.worker(0).say(startEvent(true));
    second.worker(0).say(stepEvent(2, 2, 0.8));
    expect(second.run.proof()).toMatchObject({ trainedTwice: 1, equal: 1 });

    const other = lab({ fromCheckpoint: true });
    other.worker(0).say({ ...startEvent(true), settings: { ...settings, seed: 4 } });
    other.worker(0).say(stepEvent(2, 2, 0.8));
    expect(other.run.proof().trainedTwice).toBe(0);
  });

  it('keeps no steps that two checkpoints have made safe', () => {
    const { worker } = lab();
    worker(0).say(startEvent());
    for (let epoch = 1; epoch <= 20; epoch += 1) {
      worker(0).say(stepEvent(epoch, epoch, 0.5));
      worker(0).say(checkpointEvent(epoch, epoch !== 20));
    }
    listeners.get('pagehide')?.();
    const kept = JSON.parse(stored.get('joulebook.lab-steps') ?? '') as {
      value: { steps: { epoch: number }[] };
    };
    expect(kept.value.steps.map(({ epoch }) => epoch)).toEqual([19, 20]);
  });
});
