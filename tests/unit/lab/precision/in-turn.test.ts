import { describe, expect, it } from 'vitest';
import type { WorkerLike } from '../../../../src/lab/client/connection.ts';
import { armNames } from '../../../../src/lab/precision/arms.ts';
import { type ArmEvent, startInTurn } from '../../../../src/lab/precision/in-turn.ts';

const choice = { seed: 3, epsilon: 1e-3 };

function bench() {
  const workers: { told: unknown[]; ended: boolean; say: (data: unknown) => void }[] = [];
  const makeWorker = (): WorkerLike => {
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (message: unknown) => void own.told.push(message),
      terminate: () => {
        own.ended = true;
      },
    };
    const own = {
      told: [] as unknown[],
      ended: false,
      say: (data: unknown) =>
        void worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data })),
    };
    workers.push(own);
    return worker;
  };
  const heard: ArmEvent[] = [];
  const run = startInTurn(choice, makeWorker);
  run.subscribe((event) => heard.push(event));
  const worker = () => workers.at(-1) as (typeof workers)[number];
  return { run, heard, workers, worker };
}

describe('trainings in all number formats', () => {
  it('run one after the other, each in a worker of its own, also after one that cannot', () => {
    const { heard, workers, worker } = bench();
    const failure = { type: 'error', code: 'backend-unavailable', message: 'no WebGL' } as const;
    const finished = { type: 'done', reason: 'finished' } as const;
    for (const [place, arm] of armNames.entries()) {
      expect(workers).toHaveLength(place + 1);
      expect(worker().told).toEqual([{ type: 'precision', arm, ...choice }]);
      const event = place === 1 ? failure : finished;
      worker().say(event);
      expect(workers[place]?.ended).toBe(true);
      expect(heard[place]).toEqual({ type: 'told', arm, event });
    }
    expect(workers).toHaveLength(armNames.length);
    expect(heard.at(-1)).toEqual({ type: 'done' });
  });

  it('end with the one that is stopped', () => {
    const { run, heard, workers, worker } = bench();
    run.command('stop');
    expect(worker().told.at(-1)).toEqual({ type: 'stop' });
    worker().say({ type: 'done', reason: 'stopped' });
    expect(heard.at(-1)).toEqual({ type: 'done' });
    expect(workers).toHaveLength(1);
  });

  it('tell nothing more once they are closed', () => {
    const { run, heard, workers, worker } = bench();
    run.close();
    worker().say({ type: 'done', reason: 'finished' });
    expect(heard).toEqual([]);
    expect(workers).toHaveLength(1);
  });
});
