import { fnv1a } from '../content-hash.ts';
import type { Kind, OrderChallenge, Outcome, Selection } from '../types.ts';

const idsOf = ({ lines }: OrderChallenge): string[] => lines.map(({ id }) => id);

/** The order in which everyone finds the lines: mixed, the same each time, and never the right one. */
export function mixed(challenge: OrderChallenge): string[] {
  const right = idsOf(challenge);
  const rank = (id: string) => fnv1a(`${challenge.id}/${id}`);
  const order = right.toSorted((a, b) => rank(a) - rank(b));
  if (order.some((id, index) => id !== right[index])) return order;
  return [...right.slice(1), ...right.slice(0, 1)];
}

/** The ids in the order that a selection puts them into, or null where it has not every line once. */
function wholeOrder(challenge: OrderChallenge, selection: Selection): string[] | null {
  const ids = idsOf(challenge).filter((id) => Object.hasOwn(selection, id));
  const order = ids.toSorted((a, b) => Number(selection[a]) - Number(selection[b]));
  const isWhole =
    order.length === challenge.lines.length &&
    order.every((id, index) => selection[id] === String(index + 1));
  return isWhole ? order : null;
}

/** The order that a learner sees: the lines as moved, or as they were found. */
export function orderOf(challenge: OrderChallenge, selection: Selection): string[] {
  return wholeOrder(challenge, selection) ?? mixed(challenge);
}

const inOrder = (ids: readonly string[]): Selection =>
  Object.fromEntries(ids.map((id, index) => [id, String(index + 1)]));

/** Lines that build on each other. */
export const order: Kind<OrderChallenge> = {
  places(challenge) {
    const ids = idsOf(challenge);
    const places = ids.map((_id, index) => String(index + 1));
    return new Map(ids.map((id) => [id, places]));
  },

  key: (challenge) => inOrder(idsOf(challenge)),

  /** Moves a line to a place; the others make room. */
  put(challenge, selection, id, place) {
    if (place === null) return selection;
    const others = orderOf(challenge, selection).filter((other) => other !== id);
    return inOrder(others.toSpliced(Number(place) - 1, 0, id));
  },
};

/** Keeps a stored order only when it has every line once. */
export function fitOrder(challenge: OrderChallenge, selection: Selection): Selection {
  const order = wholeOrder(challenge, selection);
  return order ? inOrder(order) : {};
}

/**
 * A line stands right when it follows directly on the line that it builds on, and the first when it is
 * on top: one line out of place does not make all others wrong, as counting places would.
 */
export function orderOutcomes(
  challenge: OrderChallenge,
  selection: Selection,
): Record<string, Outcome> {
  const right = idsOf(challenge);
  const now = wholeOrder(challenge, selection);
  if (!now) return Object.fromEntries(right.map((id) => [id, 'missed']));
  return Object.fromEntries(
    right.map((id, index) => {
      const follows = index === 0 ? now[0] === id : now[now.indexOf(id) - 1] === right[index - 1];
      return [id, follows ? 'correct' : 'wrong'];
    }),
  );
}

/** Whether a line stands above the one that it builds on. */
export function isTooEarly(challenge: OrderChallenge, selection: Selection, id: string): boolean {
  const right = idsOf(challenge);
  const before = right[right.indexOf(id) - 1];
  const now = orderOf(challenge, selection);
  return before !== undefined && now.indexOf(id) < now.indexOf(before);
}
