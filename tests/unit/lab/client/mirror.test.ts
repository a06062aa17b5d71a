import { describe, expect, it } from 'vitest';
import { MIRROR, mirrorTo } from '../../../../src/lab/client/mirror.ts';
import type { LabEvent } from '../../../../src/lab/protocol/events.ts';
import { openingOf as openingOfTask, type SlimEvent } from '../../../../src/lab/slimming/events.ts';
import { openingOf } from '../../../../src/lab/transfer/start.ts';
import { checkpointEvent, doneEvent, epochEvent, startEvent, stepEvent } from './events.ts';

describe('the mirrored events', () => {
  it('tell type, place, numbers and backend, and null where there is none', () => {
    const target = new EventTarget();
    const heard: unknown[] = [];
    target.addEventListener(MIRROR, (event) => heard.push((event as CustomEvent).detail));
    const tell = mirrorTo<LabEvent>(target, openingOf);
    tell({ type: 'progress', task: 'scenes', done: 1, of: 2 });
    tell(startEvent());
    tell(stepEvent(1, 1, 0.75));
    tell({ type: 'paused' });
    tell(epochEvent(1, 4));
    tell(checkpointEvent(1));
    tell(doneEvent);
    const frozen = { phase: 'frozen', backend: 'wasm' };
    expect(heard).toEqual([
      { type: 'start', ...frozen, epoch: null, step: null, loss: null, iou: null },
      { type: 'step', ...frozen, epoch: 1, step: 1, loss: 0.75, iou: null },
      { type: 'epoch', ...frozen, epoch: 1, step: 4, loss: 0.9, iou: 0.5 },
      { type: 'checkpoint', ...frozen, epoch: 1, step: null, loss: null, iou: null },
      { type: 'done', ...frozen, epoch: null, step: null, loss: null, iou: null },
    ]);
  });

  it('tell of an error before the start, when nothing is known yet', () => {
    const target = new EventTarget();
    const heard: unknown[] = [];
    target.addEventListener(MIRROR, (event) => heard.push((event as CustomEvent).detail));
    mirrorTo<LabEvent>(target, openingOf)({ type: 'error', code: 'files', message: 'no' });
    expect(heard).toEqual([
      { type: 'error', phase: null, epoch: null, step: null, loss: null, iou: null, backend: null },
    ]);
  });

  it('tell a task of slimming as a start in the phase that it belongs to', () => {
    const target = new EventTarget();
    const heard: unknown[] = [];
    target.addEventListener(MIRROR, (event) => heard.push((event as CustomEvent).detail));
    const tell = mirrorTo<SlimEvent>(target, openingOfTask);
    const start = (task: Extract<SlimEvent, { type: 'slim-start' }>['task']): void =>
      tell({
        type: 'slim-start',
        settings: { size: 'tiny', seed: 0, backend: 'wasm' },
        task,
        batchSize: 16,
        plannedEpochs: 0,
        device: '',
      });
    start({ kind: 'prune', keepPercent: 20 });
    tell({ type: 'channels', phase: 'l1', epoch: 1, scales: [], penalty: 0 });
    start({ kind: 'fine-tune' });
    const none = { epoch: null, step: null, loss: null, iou: null };
    expect(heard).toEqual([
      { type: 'start', phase: 'l1', backend: 'wasm', ...none },
      { type: 'start', phase: 'fine-tune', backend: 'wasm', ...none },
    ]);
  });
});
