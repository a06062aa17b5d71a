// Takes long: check:fast leaves this file out.
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import type { LabEvent } from '../../../../src/lab/protocol/events.ts';
import { randomStream } from '../../../../src/lab/engine/scenes/random.ts';
import type { RunState } from '../../../../src/lab/training/run-state.ts';
import { trainRun } from '../../../../src/lab/training/run.ts';
import { depsWith, eventsUntil, ofType, tiny } from './support/runs.ts';

beforeAll(startWasm);

/** What must be equal to the last bit: every loss, IoU and box; no times. */
function numbersOf(events: readonly LabEvent[]): Map<string, unknown> {
  const numbers = new Map<string, unknown>();
  for (const event of events) {
    if (event.type === 'step') numbers.set(`step ${event.step}`, event.loss);
    if (event.type === 'epoch') {
      const { phase, stage, epoch, trainingLoss, loss, iou, best, gallery } = event;
      numbers.set(`${phase} ${stage} ${epoch}`, { trainingLoss, loss, iou, best, gallery });
    }
    if (event.type === 'stage-end') {
      numbers.set(`${event.phase} ${event.stage} end`, [event.bestEpoch, event.ranEpochs]);
    }
    if (event.type === 'score') numbers.set(event.phase, [event.validation, event.newArtist]);
  }
  return numbers;
}

/** A run whose newest checkpoint outlives it. */
async function life(seed: number, saved: { state?: RunState }, stepsToLive: number) {
  const deps = await depsWith({
    saveCheckpoint: async (state) => {
      // Storage hands back a copy.
      saved.state = structuredClone(state);
      return { bytes: 0, milliseconds: 0, stored: true, message: '' };
    },
  });
  let steps = 0;
  const run = trainRun(deps, tiny(seed), saved.state);
  return eventsUntil(run, ({ type }) => type === 'step' && ++steps === stepsToLive);
}

describe('a run that is killed', () => {
  it('and resumed 20 times gives the numbers of the uninterrupted one, bit for bit', async () => {
    const random = randomStream(20);
    let kills = 0;
    for (let seed = 0; kills < 20; seed += 1) {
      const whole = numbersOf(await life(seed, {}, Infinity));
      const saved: { state?: RunState } = {};
      const seen = new Map<string, unknown>();
      for (let isOver = false; !isOver;) {
        const stepsToLive = kills < 20 ? 1 + Math.floor(9 * random()) : Infinity;
        const events = await life(seed, saved, stepsToLive);
        isOver = events.at(-1)?.type === 'done';
        if (!isOver) kills += 1;
        for (const [name, value] of numbersOf(events)) {
          // What is done again must come out the same as well.
          if (seen.has(name)) expect([name, value]).toEqual([name, seen.get(name)]);
          seen.set(name, value);
        }
      }
      expect(seen).toEqual(whole);
    }
    expect(kills).toBe(20);
  }, 120_000);

  it('tells its history again before it goes on', async () => {
    const saved: { state?: RunState } = {};
    // Four steps are an epoch: it is killed in the third one.
    const before = await life(3, saved, 10);
    const after = await life(3, saved, 1);
    expect(after[0]).toMatchObject({ type: 'start', resumed: true });
    const told = after.slice(
      1,
      after.findIndex((event) => event.type === 'stage' && event.epochsDone > 0),
    );
    expect(told).toEqual(
      before.filter(({ type }) => ['stage', 'epoch', 'memory'].includes(type)).slice(0, 4),
    );
    expect(ofType(after, 'stage').at(-1)).toMatchObject({ epochsDone: 2 });
    expect(ofType(after, 'step')[0]).toMatchObject({ epoch: 3, step: 9 });
  });
});
