import type { Challenge } from './types.ts';

/** FNV-1a, 32 bits (Fowler, Noll, Vo). Not for security, only to notice that a question has changed. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const byId = (a: readonly unknown[], b: readonly unknown[]) =>
  String(a[0]) < String(b[0]) ? -1 : 1;

/**
 * Changes when the meaning of an answer changes: the question, its options, or the key. The order of
 * the options, their reasons, the hints and the minutes leave it as it is.
 */
export function contentHash(challenge: Challenge): string {
  const { kind, question } = challenge;
  const asked =
    challenge.kind === 'sort'
      ? [
          challenge.bins.map(({ id, text }) => [id, text]).sort(byId),
          challenge.items.map(({ id, text, bin }) => [id, text, bin]).sort(byId),
        ]
      : challenge.options.map(({ id, text, correct }) => [id, text, correct]).sort(byId);
  return fnv1a(JSON.stringify([kind, question, asked]));
}
