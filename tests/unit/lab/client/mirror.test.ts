import { describe, expect, it } from 'vitest';
import { MIRROR, mirrorTo } from '../../../../src/lab/client/mirror.ts';
import { checkpointEvent, doneEvent, epochEvent, startEvent, stepEvent } from './events.ts';

describe('the mirrored events', () => {
  it('tell type, place, numbers and backend, and null where there is none', () => {
    const target = new EventTarget();
    const heard: unknown[] = [];
    target.addEventListener(MIRROR, (event) => heard.push((event as CustomEvent).detail));
    const tell = mirrorTo(target);
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
    mirrorTo(target)({ type: 'error', code: 'files', message: 'no' });
    expect(heard).toEqual([
      { type: 'error', phase: null, epoch: null, step: null, loss: null, iou: null, backend: null },
    ]);
  });
});
