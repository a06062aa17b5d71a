import type { Control } from '../protocol/commands.ts';

/** A stream of events that a view shows; whether it is live or recorded makes no difference to it. */
export interface Run<Event> {
  /** Hears every event from now on; the function that comes back stops that. */
  subscribe(listener: (event: Event) => void): () => void;
  command(control: Control): void;
  /** Ends it at once, whatever it is doing; nothing is heard of it from then on. */
  close(): void;
}

/** Hands each event to all who listen. */
export function announcer<Event>(): {
  subscribe: Run<Event>['subscribe'];
  announce: (event: Event) => void;
} {
  const listeners = new Set<(event: Event) => void>();
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
