// Takes long: check:fast leaves this file out.
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { optimizerState } from '../../../../src/estimation/index.ts';
import { contestants, tunedRates } from '../../../../src/lab/optimizers/contestants.ts';
import type { BenchSettings } from '../../../../src/lab/optimizers/command.ts';
import type { BenchEvent } from '../../../../src/lab/optimizers/events.ts';
import { benchEventSchema } from '../../../../src/lab/optimizers/events.ts';
import { runBench } from '../../../../src/lab/optimizers/run.ts';
import { RunControl } from '../../../../src/lab/training/run-control.ts';
import { headParameters } from '../../../../src/lab/optimizers/view/bench-rows.ts';
import { depsWith } from '../training/support/runs.ts';

const short: BenchSettings = { seed: 3, epochs: 2, rates: tunedRates };

async function race(
  settings: BenchSettings,
  hear: (event: BenchEvent, control: RunControl) => void = () => {},
): Promise<BenchEvent[]> {
  const control = new RunControl();
  const events: BenchEvent[] = [];
  const deps = await depsWith({ control });
  await runBench(
    {
      ...deps,
      backend: 'wasm',
      reason: '',
      tell: (event) => {
        events.push(event);
        hear(event, control);
      },
    },
    settings,
  );
  return events;
}

const epochsOf = (events: readonly BenchEvent[]) =>
  events.flatMap((event) => (event.type === 'epoch' ? [event] : []));

beforeAll(async () => {
  await startWasm();
});

describe('the optimiser bench', () => {
  it('tells only what its protocol knows, and learns', async () => {
    const events = await race(short);
    for (const event of events) expect(benchEventSchema.safeParse(event).success).toBe(true);
    for (const name of contestants) {
      const own = epochsOf(events).filter(({ contestant }) => contestant === name);
      expect(own.map(({ epoch }) => epoch)).toEqual([1, 2]);
      expect(own[1]?.trainingLoss).toBeLessThan(own[0]?.trainingLoss ?? 0);
    }
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'finished' });
  });

  it('measures the state that the equation predicts, to the byte', async () => {
    const events = await race({ ...short, epochs: 1 });
    const [start] = events.filter((event) => event.type === 'start');
    expect(start?.trainableParameters).toBe(headParameters);
    for (const event of events) {
      if (event.type !== 'memory') continue;
      const { bytes } = optimizerState({ parameters: headParameters, optimizer: event.contestant });
      expect(event.stateBytes).toBe(bytes);
      expect(event.peakBytes).toBeGreaterThan(bytes + 2 * 4 * headParameters);
    }
  });

  it('gives the same losses for the same seed, others for another, and keeps no tensor', async () => {
    const losses = async (seed: number) =>
      epochsOf(await race({ ...short, epochs: 1, seed })).map(({ loss }) => loss);
    const first = await losses(5);
    const { numTensors } = memory();
    expect(await losses(5)).toEqual(first);
    expect(memory().numTensors).toBe(numTensors);
    expect(await losses(6)).not.toEqual(first);
  });

  it('takes out an optimiser whose loss is no longer a number; the others go on', async () => {
    const events = await race({ ...short, rates: { ...tunedRates, sgd: 1e20 } });
    const out = events.filter((event) => event.type === 'out');
    expect(out.map(({ contestant }) => contestant)).toEqual(['sgd']);
    expect(epochsOf(events).filter(({ contestant }) => contestant === 'adam')).toHaveLength(2);
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'finished' });
  });

  it('stops when it is told to, after the step that runs', async () => {
    const events = await race(short, (event, control) => {
      if (event.type === 'memory') control.stop();
    });
    expect(epochsOf(events)).toHaveLength(0);
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'stopped' });
  });

  it('ends with the failure that the backend reported', async () => {
    const events = await race(short, (event, control) => {
      if (event.type === 'start') control.fail({ code: 'device-lost', message: 'gone' });
    });
    expect(events.at(-1)).toEqual({ type: 'error', code: 'device-lost', message: 'gone' });
  });
});
