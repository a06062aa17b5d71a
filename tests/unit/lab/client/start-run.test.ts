import { describe, expect, it } from 'vitest';
import { startRun, type WorkerLike } from '../../../../src/lab/client/connection.ts';
import { tunedRates } from '../../../../src/lab/optimizers/contestants.ts';
import type { BenchCommand } from '../../../../src/lab/optimizers/command.ts';
import { type BenchEvent, benchEventSchema } from '../../../../src/lab/optimizers/events.ts';

const wish = { settings: { seed: 1, epochs: 2, rates: tunedRates }, backend: 'auto' } as const;

function bench() {
  const told: unknown[] = [];
  const heard: BenchEvent[] = [];
  let ended = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: unknown) => void told.push(message),
    terminate: () => {
      ended = true;
    },
  };
  const live = startRun<BenchEvent, BenchCommand>({
    schema: benchEventSchema,
    command: { type: 'optimizer-bench', ...wish },
    makeWorker: () => worker,
  });
  live.subscribe((event) => heard.push(event));
  const say = (data: unknown) =>
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
  return { live, told, heard, say, ended: () => ended };
}

describe('starting a run, here the optimiser bench', () => {
  it('tells the worker what to race, and later to stop', () => {
    const { live, told } = bench();
    live.command('stop');
    expect(told).toEqual([{ type: 'optimizer-bench', ...wish }, { type: 'stop' }]);
  });

  it('hands events on and ends the worker after the last', () => {
    const { say, heard, ended } = bench();
    const out: BenchEvent = { type: 'out', contestant: 'sgd', epoch: 1 };
    say(out);
    expect(ended()).toBe(false);
    say({ type: 'done', reason: 'finished' });
    expect(heard).toEqual([out, { type: 'done', reason: 'finished' }]);
    expect(ended()).toBe(true);
  });

  it('turns a message that it cannot read into an error in words', () => {
    const { say, heard } = bench();
    say({ type: 'epoch', contestant: 'nobody' });
    expect(heard).toMatchObject([{ type: 'error', code: 'unexpected' }]);
  });

  it('hears nothing after it was closed', () => {
    const { live, say, heard, ended } = bench();
    live.close();
    say({ type: 'done', reason: 'finished' });
    expect(ended()).toBe(true);
    expect(heard).toEqual([]);
  });
});
