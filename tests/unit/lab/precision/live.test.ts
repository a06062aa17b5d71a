// Takes long: check:fast leaves this file out.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { BackendUnavailable } from '../../../../src/lab/engine/backend/started.ts';
import type { ArmName } from '../../../../src/lab/precision/arms.ts';
import { type PrecisionEvent, precisionEventSchema } from '../../../../src/lab/precision/events.ts';
import { RunControl } from '../../../../src/lab/training/run-control.ts';
import { RunFailure } from '../../../../src/lab/worker/failure.ts';
import type { OpenBackend } from '../../../../src/lab/worker/open-backend.ts';
import { livePrecision } from '../../../../src/lab/precision/run.ts';

const openBackend = vi.fn<OpenBackend>(async () => ({
  ...(await startWasm()),
  reason: 'because it is a test',
}));

/** Runs until the first loss is told. */
async function run(arm: ArmName): Promise<PrecisionEvent[]> {
  const events: PrecisionEvent[] = [];
  const control = new RunControl();
  await livePrecision({
    command: { type: 'precision', arm, seed: 0, epsilon: 1e-3 },
    control,
    openBackend,
    tell(event) {
      events.push(event);
      if (event.type === 'step') control.stop();
    },
  });
  for (const event of events) precisionEventSchema.parse(event);
  return events;
}

beforeEach(() => {
  openBackend.mockClear();
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
});
afterEach(() => vi.unstubAllGlobals());

describe('a live training in a number format', () => {
  it('fetches, starts the backend that the format needs, and trains', async () => {
    const events = await run('fp16-rounded');
    expect(openBackend).toHaveBeenCalledWith('auto', expect.any(RunControl));
    expect(events.some(({ type }) => type === 'step')).toBe(true);
    expect(events.at(-1)).toEqual({ type: 'done', reason: 'stopped' });
    await run('webgl-fp32');
    expect(openBackend).toHaveBeenLastCalledWith('webgl', expect.any(RunControl));
  });

  it('does not call a heap that never shrinks the textures of a run', async () => {
    expect(await run('fp32')).toContainEqual({ type: 'memory', allocatedBytes: null });
  });

  it('says in words why a backend cannot be used', async () => {
    const cause = new BackendUnavailable('this browser has no WebGL');
    openBackend.mockRejectedValueOnce(new RunFailure('backend-unavailable', cause.message));
    expect((await run('webgl-fp32')).at(-1)).toEqual({
      type: 'error',
      code: 'backend-unavailable',
      message: 'this browser has no WebGL',
    });
  });

  it('says in words which file is missing', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const last = (await run('fp32')).at(-1);
    expect(last).toMatchObject({ type: 'error', code: 'files' });
    expect(last?.type === 'error' && last.message).toMatch(
      /could not be fetched: the server answered 404/,
    );
  });
});
