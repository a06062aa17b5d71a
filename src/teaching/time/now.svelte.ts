import { onMount } from 'svelte';

const TICK_MS = 250;

/** The time, often enough for a clock that shows seconds. It stands still until the page runs. */
export function ticking() {
  let now = $state(0);
  onMount(() => {
    const tick = () => (now = Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return now;
    },
    /** At once, after something happened. */
    update() {
      now = Date.now();
    },
  };
}
