import { browserStorage } from '../../kit/storage.ts';

const key = 'joulebook.parts-done.v1';

/** Slugs of the parts that the reader has finished in this browser; anything unreadable counts as none. */
export function partsDone(): Set<string> {
  try {
    const list: unknown = JSON.parse(browserStorage()?.getItem(key) ?? '[]');
    return new Set(Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps them where the browser allows it; else they hold for this page. */
export function writePartsDone(done: ReadonlySet<string>): void {
  try {
    browserStorage()?.setItem(key, JSON.stringify([...done]));
  } catch {
    // Blocked storage: the rail shows progress for this page only.
  }
}
