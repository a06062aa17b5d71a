// Takes long: check:fast leaves this file out.
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import type { NetworkParameters } from '../../../../src/lab/engine/network/parameters.ts';
import { type SlimEvent, slimEventSchema } from '../../../../src/lab/slimming/events.ts';
import { RunControl } from '../../../../src/lab/training/run-control.ts';
import { ofType } from '../training/support/runs.ts';
import { detector, eventsOf } from './runs.ts';

beforeAll(startWasm);

const modelOf = (events: readonly SlimEvent[]): NetworkParameters => {
  const [event] = ofType(events, 'model');
  if (!event) throw new Error('No model came.');
  return event.model;
};

describe('from wide to lean, tiny', () => {
  let l1: SlimEvent[];
  let cut: SlimEvent[];
  let repaired: SlimEvent[];

  beforeAll(async () => {
    const start = await detector();
    const before = memory().numTensors;
    l1 = await eventsOf({ kind: 'l1', strength: 0.03 }, start);
    cut = await eventsOf({ kind: 'prune', keepPercent: 20 }, modelOf(l1));
    repaired = await eventsOf({ kind: 'fine-tune' }, modelOf(cut));
    expect(memory().numTensors).toBe(before);
  }, 120_000);

  it('speaks the protocol and ends', () => {
    for (const events of [l1, cut, repaired]) {
      for (const event of events) slimEventSchema.parse(event);
      expect(events[0]?.type).toBe('slim-start');
      expect(events.at(-1)).toMatchObject({ type: 'done', reason: 'finished' });
    }
  });

  it('makes at least three in ten channels exactly zero, epoch by epoch', () => {
    const dead = ofType(l1, 'channels').map(
      ({ scales }) => scales.flat().filter((scale) => scale === 0).length,
    );
    expect(dead[0]).toBe(0);
    expect(dead.at(-1)).toBeGreaterThanOrEqual(0.3 * 384);
    expect(dead).toEqual(dead.toSorted((a, b) => a - b));
  });

  it('tells the penalty apart from the loss on the data', () => {
    const [first] = ofType(l1, 'channels');
    const sum = first?.scales.flat().reduce((total, scale) => total + scale, 0) ?? 0;
    expect(first?.penalty).toBeCloseTo(0.03 * sum, 4);
    expect(ofType(l1, 'epoch')[0]?.trainingLoss).toBeLessThan(first?.penalty as number);
  });

  it('changes no output by taking dead channels out', () => {
    const [event] = ofType(cut, 'cut');
    expect(event?.deadChannels).toBeGreaterThan(0);
    expect(event?.removedChannels).toBeGreaterThanOrEqual(event?.deadChannels as number);
    expect(event?.outputsCompared).toBeGreaterThan(1_000);
    expect(event?.largestDifference).toBeLessThanOrEqual(1e-6);
  });

  it('is really smaller: parameters and peak memory fall', () => {
    const [before, after] = [ofType(l1, 'measured')[0], ofType(cut, 'measured')[0]];
    expect(before?.parameters).toBe(278_277);
    expect(after?.parameters).toBeLessThan(0.08 * 278_277);
    expect(after?.peakTensorBytes).toBeLessThan(0.5 * (before?.peakTensorBytes as number));
    const values = Object.values(modelOf(cut)).reduce((sum, array) => sum + array.values.length, 0);
    expect(values).toBe(after?.parameters);
  });

  it('repairs what was disturbed', () => {
    const [, disturbed] = ofType(l1, 'measured');
    const [after] = ofType(repaired, 'measured');
    expect(after?.validation.iou).toBeGreaterThan(disturbed?.validation.iou as number);
    expect(after?.validation.iou).toBeGreaterThan(0.5);
  });
});

describe('the same seed', () => {
  it('gives the same losses, and another seed others', async () => {
    const start = await detector();
    const losses = async (seed: number) =>
      ofType(await eventsOf({ kind: 'fine-tune' }, start, { seed }), 'step').map(
        ({ loss }) => loss,
      );
    const first = await losses(1);
    expect(await losses(1)).toEqual(first);
    expect(await losses(2)).not.toEqual(first);
  }, 120_000);
});

describe('what cannot be done', () => {
  const refusal = async (
    keepPercent: number,
    change: (model: NetworkParameters) => NetworkParameters = (model) => model,
  ) => {
    const events = await eventsOf({ kind: 'prune', keepPercent }, change(await detector()));
    expect(ofType(events, 'model')).toEqual([]);
    return events;
  };
  const withValue = (name: string, value: number) => (model: NetworkParameters) => {
    const array = model[name];
    if (!array) throw new Error(`There is no ${name}.`);
    return { ...model, [name]: { ...array, values: array.values.with(3, value) } };
  };

  it('a cut to no channels is refused in words, and no model comes', async () => {
    const message =
      'Channels to keep: got 0; allowed: at least 20 channels, because each of the 5 layers needs 4. The model before it is kept.';
    expect(await refusal(0)).toEqual([{ type: 'error', code: 'bad-model', message }]);
  });

  it('a cut that takes nothing away is refused in words', async () => {
    const [event] = await refusal(100);
    expect(event).toMatchObject({ type: 'error', code: 'bad-model' });
    expect(event?.type === 'error' && event.message).toContain(
      'none of the 384 channels goes. Keep fewer, or train with L1 first.',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('weights with %d are refused', async (value) => {
    const [event] = await refusal(30, withValue('body.conv2.kernel', value));
    expect(event?.type === 'error' && event.message).toBe(
      `body.conv2.kernel has the value ${value} at place 3; allowed: finite numbers. The model is damaged. The model before it is kept.`,
    );
  });

  it('a model whose layers do not fit together is refused', async () => {
    const [event] = await refusal(30, (model) => ({
      ...model,
      'body.conv3.bias': { shape: [2], values: new Float32Array(2) },
    }));
    expect(event?.type === 'error' && event.message).toContain('body.conv3.kernel has the shape');
  });

  it('a task that is stopped gives no model', async () => {
    const control = new RunControl();
    control.stop();
    for (const task of [{ kind: 'prune', keepPercent: 30 }, { kind: 'fine-tune' }] as const) {
      const events = await eventsOf(task, await detector(), { changes: { control } });
      expect(ofType(events, 'model')).toEqual([]);
      expect(events.at(-1)).toMatchObject({ type: 'done', reason: 'stopped' });
    }
  });
});
