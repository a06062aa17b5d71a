import type { Action } from '../class/actions.ts';

/** What presenter remotes and keyboards send. */
const turns: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };
const blackKeys = ['b', 'B', '.'];

const isTyped = (target: EventTarget | null): boolean =>
  target !== null &&
  target instanceof Element &&
  target.closest('input, textarea, select') !== null;

/**
 * The action that a key stands for, or null. A single character acts only where it is allowed to
 * (WCAG 2.1.4) and nobody is typing; a key with Ctrl, Alt or Meta belongs to the browser.
 */
export function actionOf(event: KeyboardEvent, singleKeys: boolean): Action | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const direction = Object.hasOwn(turns, event.key) ? turns[event.key] : undefined;
  if (direction !== undefined) return { type: 'turn', direction };
  const isBlack = singleKeys && blackKeys.includes(event.key) && !isTyped(event.target);
  return isBlack ? { type: 'black' } : null;
}
