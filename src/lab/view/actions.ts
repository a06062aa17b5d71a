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

/** What a learner can do now. A saved checkpoint makes "Resume" possible also when nothing runs. */
export function actionsOf(status: RunStatus, hasCheckpoint: boolean): readonly Action[] {
  const actions = table[status];
  const ended = actions.includes('start') && !actions.includes('resume');
  return ended && hasCheckpoint ? [...actions, 'resume'] : actions;
}

export const isBusy = (status: RunStatus): boolean =>
  status === 'preparing' || status === 'training' || status === 'paused';
