import type { Challenge } from './types.ts';

/** FNV-1a, 32 bits (Fowler, Noll, Vo). Not for security: it notices changes and seeds variants. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

const byId = (a: readonly unknown[], b: readonly unknown[]) =>
  String(a[0]) < String(b[0]) ? -1 : 1;

/** What an answer is about, in an order that does not depend on how the file lists it. */
function asked(challenge: Challenge): unknown {
  switch (challenge.kind) {
    case 'sort':
      return [
        challenge.bins.map(({ id, text }) => [id, text]).sort(byId),
        challenge.items.map(({ id, text, bin }) => [id, text, bin]).sort(byId),
      ];
    case 'formula':
      return [
        challenge.formula,
        challenge.bins.map(({ id, text }) => [id, text]).sort(byId),
        challenge.items.map(({ id, bin }) => [id, bin]),
      ];
    case 'order':
      return challenge.lines.map(({ id, text }) => [id, text]);
    case 'numeric':
      return [challenge.recipe, challenge.tolerance, Object.entries(challenge.values).sort(byId)];
    default:
      return challenge.options.map(({ id, text, correct }) => [id, text, correct]).sort(byId);
  }
}

/**
 * Changes when the meaning of an answer changes: the question, its options, or the key. The order of
 * the options, their reasons, the hints and the minutes leave it as it is.
 */
export function contentHash(challenge: Challenge): string {
  const { kind, question } = challenge;
  const hash = fnv1a(JSON.stringify([kind, question, asked(challenge)]));
  return hash.toString(16).padStart(8, '0');
}
