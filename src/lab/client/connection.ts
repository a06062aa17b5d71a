import type * as z from 'zod/mini';
import type { LabCommand } from '../protocol/commands.ts';
import { type EventOf, type LabEvent, labEventSchema } from '../protocol/events.ts';
import type { Listener } from './run.ts';

/** The part of a Worker in use, so that tests can pass their own. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

type ErrorEvent = EventOf<'error'>;

export interface Connection<Command = LabCommand> {
  post(command: Command): void;
  /** Ends the worker at once, whatever it is doing; nothing is heard of it from then on. */
  end(): void;
}

const unexpected = (message: string): ErrorEvent => ({
  type: 'error',
  code: 'unexpected',
  message,
});

/**
 * Listens to a training worker. Whatever is not an event of the protocol, and every failure of the
 * worker itself, arrives as an `error` event. After `done` and `error` the worker is ended, which
 * gives its memory back.
 */
export function connectBy<Event extends { readonly type: string }, Command>(
  schema: z.ZodMiniType<Event>,
  worker: WorkerLike,
  listener: (event: Event | ErrorEvent) => void,
): Connection<Command> {
  let open = true;
  const end = (): void => {
    open = false;
    worker.terminate();
  };
  const tell = (event: Event | ErrorEvent): void => {
    if (!open) return;
    if (event.type === 'done' || event.type === 'error') end();
    listener(event);
  };
  worker.onmessage = ({ data }) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return tell(parsed.data);
    const [issue] = parsed.error.issues;
    tell(
      unexpected(
        `The training worker sent a message that this page cannot read (${issue?.path.join('.') || 'all of it'}: ${issue?.message}). Reload the page and start again.`,
      ),
    );
  };
  worker.onmessageerror = () =>
    tell(unexpected('A message of the training worker arrived damaged. Start again.'));
  worker.onerror = (event) => {
    event.preventDefault();
    const detail = event.message ? ` It said: ${event.message}` : '';
    tell(
      unexpected(
        `The training worker could not be loaded or failed. Reload the page and try again.${detail}`,
      ),
    );
  };
  return {
    post: (command) => {
      if (open) worker.postMessage(command);
    },
    end,
  };
}

/** Listens to a worker that trains a run of the lab. */
export const connect = (worker: WorkerLike, listener: Listener): Connection =>
  connectBy<LabEvent, LabCommand>(labEventSchema, worker, listener);
