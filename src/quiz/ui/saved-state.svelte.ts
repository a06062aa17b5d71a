import { onMount } from 'svelte';
import { recall, remember } from '../answers.ts';
import { ANSWERS_CHANGED, openAnswers, writeNote } from '../answers-store.ts';
import { START } from '../attempt.ts';
import type { Challenge, QuizState } from '../types.ts';

export type SavedState = ReturnType<typeof savedState>;

/** The state of one challenge, kept in this browser. The page is rendered with the start state. */
export function savedState(challenge: Challenge) {
  let current = $state.raw<QuizState>(START);
  let changed = $state(false);
  let note = $state('');

  function load() {
    const recalled = recall(openAnswers().read().value, challenge);
    current = recalled.state;
    changed = recalled.changed;
  }

  onMount(() => {
    load();
    window.addEventListener(ANSWERS_CHANGED, load);
    return () => window.removeEventListener(ANSWERS_CHANGED, load);
  });

  return {
    get now() {
      return current;
    },
    /** The question has changed since it was answered. */
    get changed() {
      return changed;
    },
    /** Why the answer could not be kept; empty when it could. */
    get note() {
      return note;
    },
    set(next: QuizState) {
      if (next === current) return;
      current = next;
      changed = false;
      const store = openAnswers();
      note = writeNote(store.write(remember(store.read().value, challenge, next)));
    },
  };
}
