import { onMount } from 'svelte';
import { ANSWER_KEPT, ANSWERS_CHANGED, openAnswers } from '../../answers-store.ts';
import type { Answers } from '../../answers.ts';

/** The answers in this browser, also when a file or another tab changes them. None on the server. */
export function answersNow() {
  let current = $state.raw<Answers>({});
  const load = () => {
    current = openAnswers().read().value;
  };
  onMount(() => {
    load();
    const stop = new AbortController();
    for (const event of [ANSWERS_CHANGED, ANSWER_KEPT, 'storage', 'pageshow']) {
      window.addEventListener(event, load, { signal: stop.signal });
    }
    return () => stop.abort();
  });
  return {
    get now() {
      return current;
    },
  };
}
