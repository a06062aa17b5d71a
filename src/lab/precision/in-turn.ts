import { startRun, type WorkerLike } from '../client/connection.ts';
import { announcer, type Run } from '../client/run.ts';
import { type ArmName, armNames } from './arms.ts';
import type { PrecisionCommand, PrecisionWish } from './command.ts';
import { type PrecisionEvent, precisionEventSchema } from './events.ts';

/** What the runs of all formats tell: each event with its format, and that the last run is over. */
export type ArmEvent =
  | { readonly type: 'told'; readonly arm: ArmName; readonly event: PrecisionEvent }
  | { readonly type: 'done' };

/** Starts a few steps in one number format. */
export const startArm = (wish: PrecisionWish, makeWorker?: () => WorkerLike): Run<PrecisionEvent> =>
  startRun<PrecisionEvent, PrecisionCommand>({
    schema: precisionEventSchema,
    command: { type: 'precision', ...wish },
    ...(makeWorker && { makeWorker }),
  });

/**
 * Trains a few steps in one number format after the other, each in a worker of its own: a backend
 * cannot change its format once it runs, and what an earlier run left would be measured with it. A
 * format that cannot run here does not stop the others.
 */
export function startInTurn(
  choice: Omit<PrecisionWish, 'arm'>,
  makeWorker?: () => WorkerLike,
): Run<ArmEvent> {
  const { subscribe, announce } = announcer<ArmEvent>();
  let run: Run<PrecisionEvent>;

  function begin(place: number): void {
    const arm = armNames[place];
    if (arm === undefined) return announce({ type: 'done' });
    run = startArm({ arm, ...choice }, makeWorker);
    run.subscribe((event) => {
      announce({ type: 'told', arm, event });
      if (event.type === 'done' && event.reason === 'stopped') announce({ type: 'done' });
      else if (event.type === 'done' || event.type === 'error') begin(place + 1);
    });
  }

  begin(0);
  return {
    subscribe,
    command: (control) => run.command(control),
    close: () => run.close(),
  };
}
