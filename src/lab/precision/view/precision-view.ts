import { type ArmName, armNames, precisionSteps } from '../arms.ts';
import type { PrecisionEvent, PrecisionEventOf } from '../events.ts';

/** What has been seen of one number format. */
export interface ArmView {
  readonly status: 'waiting' | 'preparing' | 'training' | 'finished' | 'stopped' | 'failed';
  readonly start: PrecisionEventOf<'start'> | null;
  readonly losses: readonly number[];
  /** Bytes of textures; null where the backend has none or they were not measured. */
  readonly allocatedBytes: number | null;
  /** The step whose loss is no longer a number; null while all is well. */
  readonly outInStep: number | null;
  /** Why it could not run, in words; empty when it could. */
  readonly message: string;
}

export type PrecisionView = Readonly<Record<ArmName, ArmView>>;

const unseen: ArmView = {
  status: 'waiting',
  start: null,
  losses: [],
  allocatedBytes: null,
  outInStep: null,
  message: '',
};

export const emptyPrecision: PrecisionView = Object.fromEntries(
  armNames.map((name) => [name, unseen]),
) as PrecisionView;

function followArm(arm: ArmView, event: PrecisionEvent): ArmView {
  switch (event.type) {
    case 'progress':
      return { ...arm, status: 'preparing' };
    case 'start':
      return { ...arm, status: 'training', start: event };
    case 'step':
      return { ...arm, losses: [...arm.losses, event.loss] };
    case 'memory':
      return { ...arm, allocatedBytes: event.allocatedBytes };
    case 'out':
      return { ...arm, outInStep: event.step };
    case 'done':
      return { ...arm, status: event.reason };
    case 'error':
      return { ...arm, status: 'failed', message: event.message };
  }
}

/** The view after one more event of the named format's run. */
export const followPrecision = (
  view: PrecisionView,
  name: ArmName,
  event: PrecisionEvent,
): PrecisionView => ({ ...view, [name]: followArm(view[name], event) });

/** The view after a recording: one run after the other, each opened by its `start`. */
export function followRecorded(events: readonly PrecisionEvent[]): PrecisionView {
  let name: ArmName = armNames[0];
  return events.reduce((view, event) => {
    if (event.type === 'start') name = event.wish.arm;
    return followPrecision(view, name, event);
  }, emptyPrecision);
}

const overStates: readonly ArmView['status'][] = ['finished', 'stopped', 'failed'];

/** Steps that have been trained, and those of runs that ended before their last one. */
export const stepsPassed = (view: PrecisionView): number =>
  armNames.reduce((sum, name) => {
    const { status, losses } = view[name];
    return sum + (overStates.includes(status) ? precisionSteps : losses.length);
  }, 0);

export const stepsPlanned = armNames.length * precisionSteps;

/** How much of all runs has passed, 0 to 1. */
export const sharePassed = (view: PrecisionView): number => stepsPassed(view) / stepsPlanned;
