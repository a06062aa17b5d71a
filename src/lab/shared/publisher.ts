/**
 * Hands on the newest of many values at most once a frame, so that a fast run does not draw more
 * often than a screen shows. In a hidden page, where there are no frames, a timer does it.
 */
export function publisher<Value>(publish: (value: Value) => void): {
  offer(value: Value): void;
  /** Publishes what is waiting at once. */
  flush(): void;
} {
  let waiting: { value: Value } | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const now = waiting;
    waiting = null;
    if (now) publish(now.value);
  }

  return {
    offer(value) {
      const scheduled = waiting !== null;
      waiting = { value };
      if (scheduled) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, 250);
    },
    flush,
  };
}
