import type { RunStatus } from './run-view.ts';

export type Action = 'start' | 'pause' | 'continue' | 'step' | 'plug' | 'resume' | 'stop';

const running: readonly Action[] = ['pause', 'plug', 'stop'];

const table: Readonly<Record<RunStatus, readonly Action[]>> = {
  idle: ['start'],
  preparing: running,
  training: running,
  paused: ['resume', 'step', 'plug', 'stop'],
  unplugged: ['resume', 'start'],
  finished: ['start'],
  stopped: ['start'],
  failed: ['start'],
};

export interface Circumstances {
  /** Makes "Resume" possible also when nothing runs. */
  readonly hasCheckpoint: boolean;
  /** A recorded run has no plug to pull. */
  readonly recorded: boolean;
}

/** What a learner can do now. */
export function actionsOf(
  status: RunStatus,
  { hasCheckpoint, recorded }: Circumstances,
): readonly Action[] {
  const actions = recorded ? table[status].filter((each) => each !== 'plug') : table[status];
  const ended = actions.includes('start') && !actions.includes('resume');
  return ended && hasCheckpoint ? [...actions, 'resume'] : actions;
}

export const isBusy = (status: RunStatus): boolean =>
  status === 'preparing' || status === 'training' || status === 'paused';
