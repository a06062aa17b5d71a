// Takes long: check:fast leaves this file out.
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { type LabEvent, labEventSchema } from '../../../../src/lab/protocol/events.ts';
import { RunControl } from '../../../../src/lab/training/run-control.ts';
import type { RunState } from '../../../../src/lab/training/run-state.ts';
import { trainRun } from '../../../../src/lab/training/run.ts';
import { depsWith, eventsUntil, ofType, tiny } from './support/runs.ts';

beforeAll(startWasm);

describe('a guided transfer, tiny', () => {
  let events: LabEvent[];
  const states: RunState[] = [];

  beforeAll(async () => {
    const deps = await depsWith({
      saveCheckpoint: async (state) => {
        states.push(state);
        return { bytes: 0, milliseconds: 0, stored: true, message: '' };
      },
    });
    const before = memory().numTensors;
    events = await eventsUntil(trainRun(deps, tiny(0)));
    expect(memory().numTensors).toBe(before);
  }, 60_000);

  it('speaks the protocol and ends', () => {
    for (const event of events) labEventSchema.parse(event);
    expect(events[0]?.type).toBe('start');
    expect(events.at(-1)).toMatchObject({ type: 'done', reason: 'finished' });
  });

  it('learns boxes with a frozen body', () => {
    const [frozen] = ofType(events, 'score');
    expect(frozen?.phase).toBe('frozen');
    expect(frozen?.validation.iou).toBeGreaterThan(0.48);
  });

  it('leaves the frozen blocks alone, and opens them from the box down', () => {
    const changed = (before: RunState, after: RunState) =>
      Object.keys(before.parameters).filter((name) => {
        const [old, now] = [before, after].map((state) => state.parameters[name]?.values);
        return old?.some((value, index) => value !== now?.[index]);
      });
    const lastOf = (stageIndex: number) =>
      states.findLast(({ stage }) => stage.stageIndex === stageIndex) as RunState;
    const blocks = (names: readonly string[]) => [
      ...new Set(names.map((name) => name.replace(/^(body\.\w+|head).*/, '$1'))),
    ];
    expect(blocks(changed(states[0] as RunState, lastOf(0)))).toEqual(['head']);
    expect(blocks(changed(lastOf(0), lastOf(1)))).toEqual(['body.conv4', 'head']);
    expect(blocks(changed(lastOf(1), lastOf(2)))).toHaveLength(5);
  });

  it('needs at most a twentieth of the activation memory while the body is frozen', () => {
    const [frozen, , full] = ofType(events, 'memory');
    expect(frozen?.activationTensorBytes).toBeLessThanOrEqual(
      (full?.activationTensorBytes as number) / 20,
    );
    // Adam keeps two numbers for each trained parameter.
    const [stage] = ofType(events, 'start')[0]?.stages ?? [];
    expect(frozen?.optimizerStateBytes).toBe(2 * 4 * (stage?.trainableParameters as number));
  });
});

describe('a run that is steered', () => {
  it('stops when it is told to', async () => {
    const control = new RunControl();
    const run = trainRun(await depsWith({ control }), tiny(1));
    const events: LabEvent[] = [];
    for await (const event of run) {
      events.push(event);
      if (event.type === 'step' && event.step === 3) control.stop();
    }
    expect(ofType(events, 'step')).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({ type: 'done', reason: 'stopped' });
  });

  it('pauses, takes single steps and goes on, with the same losses as ever', async () => {
    const control = new RunControl();
    const run = trainRun(await depsWith({ control }), tiny(1));
    const events: LabEvent[] = [];
    control.pause();
    for await (const event of run) {
      events.push(event);
      // What the learner does, by the step that was taken last.
      if (event.type === 'paused') control.step();
      if (event.type === 'step' && event.step === 1) control.step();
      if (event.type === 'step' && event.step === 2) control.continue();
      if (event.type === 'step' && event.step === 5) break;
    }
    const order = events.map(({ type }) => type).filter((type) => type !== 'progress');
    expect(order.slice(0, 7)).toEqual([
      'start',
      'stage',
      'paused',
      'step',
      'step',
      'memory',
      'continued',
    ]);
    const undisturbed = await eventsUntil(
      trainRun(await depsWith(), tiny(1)),
      (event) => event.type === 'step' && event.step === 5,
    );
    const losses = (from: readonly LabEvent[]) => ofType(from, 'step').map(({ loss }) => loss);
    expect(losses(events)).toEqual(losses(undisturbed));
  });

  it('ends with what the GPU reports', async () => {
    const control = new RunControl();
    control.fail({ code: 'device-lost', message: 'The GPU is gone.' });
    control.fail({ code: 'gpu-error', message: 'A later fault.' });
    const events = await eventsUntil(trainRun(await depsWith({ control }), tiny(1)));
    expect(events.at(-1)).toEqual({
      type: 'error',
      code: 'device-lost',
      message: 'The GPU is gone.',
    });
  });

  it('ends with an error event when it is given what cannot be a classifier', async () => {
    const classifier = { 'body.conv1.kernel': { shape: [3, 3], values: new Float32Array(1) } };
    const events = await eventsUntil(trainRun(await depsWith({ classifier }), tiny(1)));
    expect(events.map(({ type }) => type)).toEqual(['error']);
  });

  it('stops at a loss that is not a number', async () => {
    const deps = await depsWith();
    const kernel = deps.classifier['body.conv2.kernel'];
    const broken = { ...deps.classifier };
    broken['body.conv2.kernel'] = {
      shape: kernel?.shape ?? [],
      values: new Float32Array(kernel?.values.length ?? 0).fill(Number.NaN),
    };
    const events = await eventsUntil(trainRun({ ...deps, classifier: broken }, tiny(1)));
    expect(events.at(-1)).toMatchObject({ type: 'error', code: 'not-finite' });
    expect(ofType(events, 'step')).toHaveLength(0);
  });
});
