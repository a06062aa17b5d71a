// Takes long: check:fast leaves this file out.
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { nodeDeps } from '../../../../scripts/lab/run-deps.ts';
import {
  type ArmName,
  defaultEpsilon,
  precisionSteps,
} from '../../../../src/lab/precision/arms.ts';
import { type PrecisionEvent, precisionEventSchema } from '../../../../src/lab/precision/events.ts';
import { type PrecisionDeps, runPrecision } from '../../../../src/lab/precision/run.ts';
import { RunControl } from '../../../../src/lab/training/run-control.ts';

beforeAll(startWasm);

async function eventsOf(
  arm: ArmName,
  change: Partial<PrecisionDeps> = {},
  epsilon = defaultEpsilon,
) {
  const events: PrecisionEvent[] = [];
  const deps = await nodeDeps();
  const tell = (event: PrecisionEvent) => events.push(event);
  await runPrecision({ ...deps, backend: 'wasm', tell, ...change }, { arm, seed: 3, epsilon });
  for (const event of events) precisionEventSchema.parse(event);
  return events;
}

const lossesOf = (events: readonly PrecisionEvent[]): number[] =>
  events.flatMap((event) => (event.type === 'step' ? [event.loss] : []));

describe('a training in a number format', () => {
  it('says what it trains, tells every loss and ends', async () => {
    const events = await eventsOf('fp32');
    expect(events[0]).toMatchObject({ type: 'start', trainableParameters: 278_277, batchSize: 16 });
    expect(lossesOf(events)).toHaveLength(precisionSteps);
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'finished' });
  });

  it('gives the same losses again, bit for bit, and leaves no tensors behind', async () => {
    const first = lossesOf(await eventsOf('fp16-rounded'));
    const before = memory().numTensors;
    expect(lossesOf(await eventsOf('fp16-rounded'))).toEqual(first);
    expect(memory().numTensors).toBe(before);
  });

  it('moves the first loss a little by rounding, less with more significant bits', async () => {
    const [whole, bf16, fp16] = (await Promise.all(
      (['fp32', 'bf16-rounded', 'fp16-rounded'] as const).map(
        async (arm) => lossesOf(await eventsOf(arm))[0],
      ),
    )) as [number, number, number];
    const [offBf16, offFp16] = [bf16, fp16].map((loss) => Math.abs(loss - whole) / whole);
    expect(offFp16).toBeGreaterThan(0);
    expect(offFp16).toBeLessThan(1e-3);
    expect(offBf16).toBeGreaterThan(offFp16 as number);
    expect(offBf16).toBeLessThan(1e-2);
  });

  it('uses the wished epsilon only where the format asks for it', async () => {
    const losses = async (arm: ArmName, epsilon: number) =>
      lossesOf(await eventsOf(arm, {}, epsilon));
    expect(await losses('webgl-fp32', 1e-2)).toEqual(await losses('webgl-fp32', 1e-4));
    expect(await losses('webgl-fp16-epsilon', 1e-2)).not.toEqual(
      await losses('webgl-fp16-epsilon', 1e-4),
    );
  });

  it('stops after the step that runs, and says so', async () => {
    const control = new RunControl();
    const events: PrecisionEvent[] = [];
    await eventsOf('fp32', {
      control,
      tell: (event) => {
        events.push(event);
        if (event.type === 'step') control.stop();
      },
    });
    expect(lossesOf(events)).toHaveLength(1);
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'stopped' });
  });

  it('ends when the loss is no longer a number', async () => {
    const deps = await nodeDeps();
    const broken = Object.fromEntries(
      Object.entries(deps.classifier).map(([name, { shape, values }]) => [
        name,
        { shape, values: values.map(() => Number.NaN) },
      ]),
    );
    const events = await eventsOf('fp32', { classifier: broken });
    expect(events.filter(({ type }) => type === 'step' || type === 'out')).toEqual([
      { type: 'out', step: 1 },
    ]);
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'finished' });
  });
});
