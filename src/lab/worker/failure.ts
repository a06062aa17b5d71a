import type { EventOf } from '../protocol/events.ts';

type ErrorEvent = EventOf<'error'>;

/** Why a run cannot start or go on; the message is for the learner. */
export class RunFailure extends Error {
  readonly code: ErrorEvent['code'];
  constructor(code: ErrorEvent['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = 'RunFailure';
  }
}

export function errorEvent(error: unknown): ErrorEvent {
  if (error instanceof RunFailure) {
    return { type: 'error', code: error.code, message: error.message };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    type: 'error',
    code: 'unexpected',
    message: `The run ended because of an error that should not occur: ${message}`,
  };
}
