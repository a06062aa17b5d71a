import type { FormulaChallenge } from '../../data/challenges/formula-schema.ts';
import type { SortChallenge } from '../../data/challenges/sort-schema.ts';
import { byId } from '../content-hash.ts';
import { bare, type AnswerLine, type KnownPoll, type Misconception } from './kind.ts';
import { choicesNotYet, placesKind, without } from './places.ts';

/** Every item belongs in one place out of several: things into boxes, pieces into the gaps of a formula. */
type Sorting = SortChallenge | FormulaChallenge;

/** An item may be wrong in several bins, so the bin is part of the name of what that shows. */
const slip = (id: string, bin: string): string => `${id}/${bin}`;

function misconceptions({ items, reread }: Sorting): Map<string, Misconception> {
  return new Map(
    items.flatMap((item) =>
      Object.entries(item.misconceptions).map(
        ([bin, text]) => [slip(item.id, bin), { text, reread: item.reread ?? reread }] as const,
      ),
    ),
  );
}

/** One show of hands for each item, with the bins as choices. */
export function binPolls(
  challenge: Sorting,
  ask: (text: string, index: number) => string,
): KnownPoll[] {
  return challenge.items.map((item, index) => ({
    id: item.id,
    ask: ask(item.text, index),
    several: false,
    choicesLater: false,
    choices: challenge.bins.map(({ id, text }) => ({
      id,
      text,
      right: id === item.bin,
      why: id === item.bin ? item.why : '',
      misconception: item.misconceptions[id],
      reread: item.reread ?? challenge.reread,
    })),
  }));
}

/** A thing to sort with its place; what each other place would show follows in the same line. */
export const binLine = ({ ask, choices }: KnownPoll): AnswerLine => {
  const right = choices.find((each) => each.right);
  return {
    name: `${ask}: ${bare(right?.text ?? '')}`,
    right: true,
    why: right?.why ?? '',
    shows: choices
      .flatMap(({ text, misconception }) => (misconception ? `${text}? ${misconception}` : []))
      .join(' '),
  };
};

/** What a sorting question and a formula with gaps have in common. */
export const sortingRules = {
  secret: true,
  options: ({ items }: Sorting) => items,
  places({ bins, items }: Sorting) {
    const places = bins.map(({ id }) => id);
    return new Map(items.map(({ id }) => [id, places]));
  },
  key: ({ items }: Sorting) => Object.fromEntries(items.map(({ id, bin }) => [id, bin])),
  put: (
    _challenge: Sorting,
    selection: Readonly<Record<string, string>>,
    id: string,
    place: string | null,
  ) => (place === null ? without(selection, id) : { ...selection, [id]: place }),
  belongs({ items, bins }: Sorting, id: string) {
    const bin = items.find((item) => item.id === id)?.bin;
    return bins.find((each) => each.id === bin)?.text ?? '';
  },
  shows: (_challenge: Sorting, selection: Readonly<Record<string, string>>, id: string) =>
    slip(id, selection[id] ?? ''),
  misconceptions,
  notYet: (_challenge: Sorting, counts: Parameters<typeof choicesNotYet>[0]) =>
    choicesNotYet(counts, 'to place'),
  first: (
    _challenge: Sorting,
    _selection: unknown,
    { correct, wrong, missed }: Parameters<typeof choicesNotYet>[0],
  ) => `Your first answer: ${correct} right, ${wrong} wrong, ${missed} not placed.`,
};

const polls = (challenge: SortChallenge): KnownPoll[] => binPolls(challenge, (text) => text);

/** Things to be put into bins, each into exactly one. */
export const sort = placesKind<SortChallenge>({
  ...sortingRules,
  wide: true,
  ask: 'Place one item at least',
  instruction: () => 'Choose one for each line.',
  hashed: ({ bins, items }) => [
    bins.map(({ id, text }) => [id, text]).sort(byId),
    items.map(({ id, text, bin }) => [id, text, bin]).sort(byId),
  ],
  sheet: ({ bins, items }) => ({
    form: 'table',
    box: '☐',
    places: bins.map(({ text }) => text),
    asked: items.map(({ text }) => text),
  }),
  polls,
  overview: ({ items }) => items.map(({ text }) => text),
  lines: (challenge) => polls(challenge).map(binLine),
});
