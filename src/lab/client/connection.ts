import type * as z from 'zod/mini';
import type { Control } from '../protocol/commands.ts';
import type { ErrorEvent } from '../protocol/event-base.ts';
import { announcer, type Run } from './run.ts';

/** The part of a Worker in use, so that tests can pass their own. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** The training worker; it loads the engine with its first command. */
export const newWorker = (): WorkerLike =>
  new Worker(new URL('../training-worker.ts', import.meta.url), {
    type: 'module',
    name: 'joulebook-lab',
  });

export interface Connection<Command> {
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
export function connect<Event extends { readonly type: string }, Command>(
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

export interface StartOptions<Event extends { readonly type: string }, Command> {
  /** The events of the experiment. */
  schema: z.ZodMiniType<Event>;
  command: Command;
  /** Hears each event after all who follow the run. */
  last?: (event: Event | ErrorEvent) => void;
  makeWorker?: () => WorkerLike;
}

/** Starts a run in a worker of its own. Nothing of the training engine is loaded before this is called. */
export function startRun<Event extends { readonly type: string }, Command>({
  schema,
  command,
  last,
  makeWorker = newWorker,
}: StartOptions<Event, Command>): Run<Event | ErrorEvent> {
  const { subscribe, announce } = announcer<Event | ErrorEvent>();
  const connection = connect<Event, Command | { readonly type: Control }>(
    schema,
    makeWorker(),
    (event) => {
      announce(event);
      last?.(event);
    },
  );
  connection.post(command);
  return { subscribe, command: (type) => connection.post({ type }), close: connection.end };
}
