/**
 * Keeps the screen awake while `wanted` says so. The browser takes the lock away from a hidden page, so
 * it is asked for again when the page comes back; where there is none, nothing happens.
 */
export function keepAwake(wanted: () => boolean): { update(): void; stop(): void } {
  let lock: WakeLockSentinel | null = null;
  let asking = false;

  async function update() {
    if (!('wakeLock' in navigator) || asking) return;
    if (!wanted()) {
      await lock?.release();
      lock = null;
      return;
    }
    if ((lock && !lock.released) || document.visibilityState !== 'visible') return;
    asking = true;
    try {
      lock = await navigator.wakeLock.request('screen');
      // The class may have ended in the meantime.
      if (!wanted()) await lock.release();
    } catch {
      // Refused, as on low battery: the screen may go dark, and nothing else is lost.
    } finally {
      asking = false;
    }
  }

  const onVisible = () => void update();
  document.addEventListener('visibilitychange', onVisible);
  return {
    update: () => void update(),
    stop() {
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    },
  };
}
