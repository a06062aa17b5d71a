import type { LabCommand } from '../protocol/commands.ts';
import { labEventSchema, type LabEvent } from '../protocol/events.ts';
import type { Listener } from './run.ts';

/** The part of a Worker in use, so that tests can pass their own. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

export interface Connection {
  post(command: LabCommand): void;
  /** Ends the worker at once, whatever it is doing; nothing is heard of it from then on. */
  end(): void;
}

const unexpected = (message: string): LabEvent => ({ type: 'error', code: 'unexpected', message });

/**
 * Listens to a training worker. Whatever is not an event of the protocol, and every failure of the
 * worker itself, arrives as an `error` event. After `done` and `error` the worker is ended, which
 * gives its memory back.
 */
export function connect(worker: WorkerLike, listener: Listener): Connection {
  let open = true;
  const end = (): void => {
    open = false;
    worker.terminate();
  };
  const tell = (event: LabEvent): void => {
    if (!open) return;
    if (event.type === 'done' || event.type === 'error') end();
    listener(event);
  };
  worker.onmessage = ({ data }) => {
    const parsed = labEventSchema.safeParse(data);
    const issue = parsed.error?.issues[0];
    const where = issue?.path.join('.') ?? '';
    tell(
      parsed.success
        ? parsed.data
        : unexpected(
            `The training worker sent a message that this page cannot read (${where || 'all of it'}: ${issue?.message}). Reload the page and start again.`,
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
