import { describe, expect, it } from 'vitest';
import { withProgress } from '../../../../src/lab/training/progress.ts';

const later = () => new Promise((resolve) => setTimeout(resolve));

/** All events and the result. */
async function drain<Result>(stream: ReturnType<typeof withProgress<Result>>) {
  const events: [number, number][] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { events, result: next.value };
    events.push([next.value.done, next.value.of]);
  }
}

describe('work with progress', () => {
  it('turns reports into events and gives the result', async () => {
    const work = withProgress('scoring', async (report) => {
      for (const done of [1, 2, 3]) {
        report(done, 3);
        await later();
      }
      return 'ready';
    });
    expect(await drain(work)).toEqual({
      events: [
        [1, 3],
        [2, 3],
        [3, 3],
      ],
      result: 'ready',
    });
  });

  it('skips reports that come too fast, but never the last one', async () => {
    const work = withProgress('scenes', async (report) => {
      for (let done = 1; done <= 100; done += 1) report(done, 100);
    });
    expect((await drain(work)).events).toEqual([[100, 100]]);
  });

  it('passes a failure on', async () => {
    const work = withProgress('scoring', async () => {
      throw new Error('No memory.');
    });
    await expect(drain(work)).rejects.toThrow('No memory.');
  });
});
