import { type Contestant, contestants, type PerContestant } from '../contestants.ts';
import type { BenchEpoch, BenchEvent, BenchEventOf } from '../events.ts';

/** What has been seen of one optimiser. */
export interface RacerView {
  readonly epochs: readonly BenchEpoch[];
  readonly memory: BenchEventOf<'memory'> | null;
  /** The epoch in which its loss stopped being a number; null while all is well. */
  readonly outInEpoch: number | null;
}

export interface BenchView {
  readonly status: 'idle' | 'preparing' | 'racing' | 'finished' | 'stopped' | 'failed';
  readonly progress: BenchEventOf<'progress'> | null;
  readonly start: BenchEventOf<'start'> | null;
  readonly racers: PerContestant<RacerView>;
  /** What went wrong, in words; empty when nothing did. */
  readonly message: string;
}

const unseen: RacerView = { epochs: [], memory: null, outInEpoch: null };

export const emptyBench: BenchView = {
  status: 'idle',
  progress: null,
  start: null,
  racers: Object.fromEntries(
    contestants.map((name) => [name, unseen]),
  ) as unknown as PerContestant<RacerView>,
  message: '',
};

function change(view: BenchView, name: Contestant, own: Partial<RacerView>): BenchView {
  const racers = { ...view.racers, [name]: { ...view.racers[name], ...own } };
  return { ...view, racers };
}

/** The view after one more event. */
export function followBench(view: BenchView, event: BenchEvent): BenchView {
  switch (event.type) {
    case 'progress':
      return { ...view, status: 'preparing', progress: event };
    case 'start':
      return { ...view, status: 'racing', progress: null, start: event };
    case 'epoch': {
      const { epochs } = view.racers[event.contestant];
      return change(view, event.contestant, { epochs: [...epochs, event] });
    }
    case 'memory':
      return change(view, event.contestant, { memory: event });
    case 'out':
      return change(view, event.contestant, { outInEpoch: event.epoch });
    case 'done':
      return { ...view, status: event.reason };
    case 'error':
      return { ...view, status: 'failed', progress: null, message: event.message };
  }
}

export const followBenchAll = (events: readonly BenchEvent[]): BenchView =>
  events.reduce(followBench, emptyBench);
