import type { EventOf } from '../protocol/events.ts';
import { nextTurn } from './next-turn.ts';
import type { Training } from './session.ts';

/**
 * Before each step: lets messages in, and waits while the run is paused. A single step is let
 * through while the run counts as paused. @returns Whether to go on.
 */
export async function* waitForTurn(
  session: Training,
): AsyncGenerator<EventOf<'paused'> | EventOf<'continued'>, boolean> {
  const { control } = session.deps;
  await nextTurn();
  for (;;) {
    const permission = control.permission();
    if (permission === 'stop') return false;
    if (permission === 'go') break;
    if (session.saysPaused) {
      await control.change();
      continue;
    }
    session.saysPaused = true;
    yield { type: 'paused' };
  }
  if (session.saysPaused && !control.paused) {
    session.saysPaused = false;
    yield { type: 'continued' };
  }
  return true;
}
