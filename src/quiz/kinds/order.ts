import type { OrderChallenge } from '../../data/challenges/order-schema.ts';
import { fnv1a } from '../content-hash.ts';
import type { Outcome, Selection } from '../types.ts';
import { bare, type KnownPoll } from './kind.ts';
import { count, oneEach, placesKind } from './places.ts';

const idsOf = ({ lines }: OrderChallenge): string[] => lines.map(({ id }) => id);

/** The order in which everyone finds the lines: mixed, the same each time, and never the right one. */
export function mixed(challenge: OrderChallenge): string[] {
  const right = idsOf(challenge);
  const rank = (id: string) => fnv1a(`${challenge.id}/${id}`);
  const order = right.toSorted((a, b) => rank(a) - rank(b));
  if (order.some((id, index) => id !== right[index])) return order;
  return [...right.slice(1), ...right.slice(0, 1)];
}

/** The lines as a learner finds them. */
const found = (challenge: OrderChallenge): OrderChallenge['lines'] => {
  const byId = new Map(challenge.lines.map((line) => [line.id, line]));
  return mixed(challenge).flatMap((id) => byId.get(id) ?? []);
};

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

/**
 * A line stands right when it follows directly on the line that it builds on, and the first when it is
 * on top: one line out of place does not make all others wrong, as counting places would.
 */
function outcomes(challenge: OrderChallenge, selection: Selection): Record<string, Outcome> {
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
function isTooEarly(challenge: OrderChallenge, selection: Selection, id: string): boolean {
  const right = idsOf(challenge);
  const before = right[right.indexOf(id) - 1];
  const now = orderOf(challenge, selection);
  return before !== undefined && now.indexOf(id) < now.indexOf(before);
}

/** One show of hands for each place. A line that belongs further down has been put too early there. */
const polls = (challenge: OrderChallenge): KnownPoll[] =>
  challenge.lines.map((asked, place) => ({
    id: String(place + 1),
    ask: `Which is line ${place + 1}?`,
    several: false,
    choicesLater: false,
    choices: found(challenge).map(({ id, text, misconception, reread = challenge.reread }) => ({
      id,
      text,
      right: id === asked.id,
      why: id === asked.id ? asked.why : '',
      misconception:
        challenge.lines.findIndex((line) => line.id === id) > place ? misconception : undefined,
      reread,
    })),
  }));

const placeInKey = (challenge: OrderChallenge, id: string): number => idsOf(challenge).indexOf(id);

/** Lines that build on each other. */
export const order = placesKind<OrderChallenge>({
  ask: 'Move one line at least',
  secret: true,
  instruction: () => 'Move the lines into order.',
  options: ({ lines }) => lines,
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

  /** Keeps a stored order only when it has every line once. */
  fit(challenge, selection) {
    const kept = wholeOrder(challenge, selection);
    return kept ? inOrder(kept) : {};
  },

  outcomes,
  belongs: (challenge, id) => `Line ${placeInKey(challenge, id) + 1}`,
  // It may still stand too far up or down, together with the lines above it.
  right: (challenge, id) =>
    placeInKey(challenge, id) === 0 ? 'Right on top' : 'Right after the line above',
  shows: (challenge, selection, id) => (isTooEarly(challenge, selection, id) ? id : null),
  misconceptions: (challenge) => oneEach(challenge, challenge.lines),
  hashed: ({ lines }) => lines.map(({ id, text }) => [id, text]),

  notYet(_challenge, { correct, wrong }) {
    const right = count(correct, 'line stands right', 'lines stand right');
    return `Not yet: ${right}, ${count(wrong, 'does not', 'do not')}.`;
  },
  first: (_challenge, _selection, { correct, wrong }) =>
    `Your first order: ${count(correct, 'line', 'lines')} right, ${wrong} wrong.`,

  sheet: (challenge) => ({
    form: 'list',
    box: '___',
    asked: found(challenge).map(({ text }) => text),
  }),
  polls,
  overview: (challenge) => found(challenge).map(({ text }) => text),
  lines: (challenge) =>
    challenge.lines.map(({ text, why, misconception }, index) => ({
      name: `${index + 1}. ${bare(text)}`,
      right: true,
      why,
      shows: misconception ? `Too early: ${misconception}` : '',
    })),
});
