import { nodeDeps } from '../../../../../scripts/lab/run-deps.ts';
import type { LabEvent } from '../../../../../src/lab/protocol/events.ts';
import type { Settings } from '../../../../../src/lab/protocol/settings.ts';
import { RunControl } from '../../../../../src/lab/training/run-control.ts';
import type { RunDeps } from '../../../../../src/lab/training/run-deps.ts';

export const tiny = (seed: number, experiment: Settings['experiment'] = 'transfer'): Settings => ({
  experiment,
  size: 'tiny',
  seed,
  labelledBoxes: 200,
  backend: 'wasm',
});

let files: Promise<RunDeps> | undefined;

/** The shipped sprites and classifier, read once, with changes and a control of its own. */
export async function depsWith(changes: Partial<RunDeps> = {}): Promise<RunDeps> {
  files ??= nodeDeps();
  return { ...(await files), control: new RunControl(), ...changes };
}

/** Events until the stream ends or the predicate holds; the rest is thrown away, as in a crash. */
export async function eventsUntil(
  run: AsyncGenerator<LabEvent>,
  isLast: (event: LabEvent) => boolean = () => false,
): Promise<LabEvent[]> {
  const events: LabEvent[] = [];
  for await (const event of run) {
    events.push(event);
    if (isLast(event)) break;
  }
  return events;
}

export const ofType = <Event extends { readonly type: string }, Type extends Event['type']>(
  events: readonly Event[],
  type: Type,
): Extract<Event, { readonly type: Type }>[] =>
  events.filter((event): event is Extract<Event, { readonly type: Type }> => event.type === type);
