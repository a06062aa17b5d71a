import type { LabCommand } from '../protocol/commands.ts';
import type { LabEvent } from '../protocol/events.ts';

export type Listener = (event: LabEvent) => void;

/** What a page can tell a run, live or recorded, while it runs. */
type Control = Exclude<LabCommand['type'], 'start' | 'resume' | 'slim'>;

/** A stream of events that a view shows; whether it is live or recorded makes no difference to it. */
export interface Run {
  /** Hears every event from now on; the function that comes back stops that. */
  subscribe(listener: Listener): () => void;
  command(control: Control): void;
}

/** Hands each event to all who listen. */
export function announcer(): { subscribe: Run['subscribe']; announce: Listener } {
  const listeners = new Set<Listener>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}
