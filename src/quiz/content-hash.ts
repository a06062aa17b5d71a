import type { Kind } from './kinds/kind.ts';
import type { Challenge } from './types.ts';

/** FNV-1a, 32 bits (Fowler, Noll, Vo). Not for security: it notices changes and seeds variants. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Sorts entries by what stands first in them, so that the order of a file does not matter. */
export const byId = (a: readonly unknown[], b: readonly unknown[]) =>
  String(a[0]) < String(b[0]) ? -1 : 1;

/**
 * Changes when the meaning of an answer changes: the question, its options, or the key. The order of
 * the options, their reasons, the hints and the minutes leave it as it is.
 */
export function contentHash<C extends Challenge>(kind: Kind<C>, challenge: C): string {
  const asked = JSON.stringify([challenge.kind, challenge.question, kind.hashed(challenge)]);
  // Written with another space before it, "20 %" asks for the same.
  const hash = fnv1a(asked.replaceAll('\u202f%', ' %'));
  return hash.toString(16).padStart(8, '0');
}
