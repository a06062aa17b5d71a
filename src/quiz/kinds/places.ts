import {
  isRevealed,
  type Challenge,
  type Mark,
  type Option,
  type Outcome,
  type QuizState,
  type Selection,
} from '../types.ts';
import {
  hasFirstAnswer,
  markOf,
  solvedWords,
  type AnswerLine,
  type Kind,
  type Misconception,
  type Said,
  type Sheet,
  type Told,
} from './kind.ts';

/** A kind of question that is answered by putting things in places. */
export interface PlacesKind<C extends Challenge = Challenge> extends Kind<C> {
  /** The ids that a selection may hold, each with the places where it may be put. */
  places(challenge: C): ReadonlyMap<string, readonly string[]>;
  /** The selection after `id` was put into `place`, or taken away. Unknown ids and places change nothing. */
  put(challenge: C, selection: Selection, id: string, place: string | null): Selection;
}

/** What one kind of placing says itself; the rest is the same for all. */
interface Rules<C extends Challenge> extends Pick<
  PlacesKind<C>,
  | 'wide'
  | 'instruction'
  | 'places'
  | 'put'
  | 'key'
  | 'misconceptions'
  | 'hashed'
  | 'polls'
  | 'overview'
> {
  options(challenge: C): readonly (Option & { misconception?: string | undefined })[];
  /** The question as it is written down, without what is empty. */
  sheet(challenge: C): Partial<Sheet> & Pick<Sheet, 'form' | 'asked'>;
  /** What an instructor's answer sheet says about each option. */
  lines(challenge: C): readonly AnswerLine[];
  /** What one has to do at least. */
  readonly ask: string;
  /** The reasons name the right places, so what is wrong gets none before the key is on screen. */
  readonly secret: boolean;
  /** Where an option belongs, in words. */
  belongs(challenge: C, id: string): string;
  /** Said of a right choice where a plain "Right" would mislead. */
  right?(challenge: C, id: string): string;
  /** The name of the misconception that a wrong placing shows; null where it shows none. */
  shows(challenge: C, selection: Selection, id: string): string | null;
  /** Each id with what became of it, where comparing with the key would mislead. */
  outcomes?(challenge: C, selection: Selection): Record<string, Outcome>;
  fit?(challenge: C, selection: Selection): Selection;
  /** "Not yet" with the counts of a wrong attempt. */
  notYet(challenge: C, counts: Mark['counts']): string;
  /** The first answer in a sentence, from its counts. */
  first(challenge: C, selection: Selection, counts: Mark['counts']): string;
}

/** Where `id` was put. Object.hasOwn: an option may be called "constructor". */
export function placeOf(selection: Selection, id: string): string | undefined {
  return Object.hasOwn(selection, id) ? selection[id] : undefined;
}

export const without = (selection: Selection, id: string): Selection =>
  Object.fromEntries(Object.entries(selection).filter(([key]) => key !== id));

/** "1 line", "2 lines". */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** "Not yet: 1 choice is right, 1 is not, 1 more to find." */
export function choicesNotYet({ correct, wrong, missed }: Mark['counts'], toDo: string): string {
  const right = count(correct, 'choice is right', 'choices are right');
  const notRight = wrong > 0 ? `, ${count(wrong, 'is not', 'are not')}` : '';
  const more = missed > 0 ? `, ${missed} more ${toDo}` : '';
  return `Not yet: ${right}${notRight}${more}.`;
}

/** Misconceptions of options that can be wrong in one way only, by the ids of the options. */
export function oneEach(
  { reread }: Challenge,
  options: readonly {
    id: string;
    misconception?: string | undefined;
    reread?: string | undefined;
  }[],
): Map<string, Misconception> {
  return new Map(
    options.flatMap(({ id, misconception: text, reread: own }) =>
      text === undefined ? [] : [[id, { text, reread: own ?? reread }] as const],
    ),
  );
}

function outcome(chosen: string | undefined, right: string | undefined): Outcome {
  if (chosen === undefined) return right === undefined ? 'rightly-left' : 'missed';
  return chosen === right ? 'correct' : 'wrong';
}

/** A kind from what it says itself. */
export function placesKind<C extends Challenge>(rules: Rules<C>): PlacesKind<C> {
  function put(challenge: C, selection: Selection, id: string, place: string | null): Selection {
    const allowed = rules.places(challenge).get(id);
    if (!allowed || (place !== null && !allowed.includes(place))) return selection;
    return rules.put(challenge, selection, id, place);
  }

  function outcomes(challenge: C, selection: Selection): Record<string, Outcome> {
    const key = rules.key(challenge);
    const ids = [...rules.places(challenge).keys()];
    return Object.fromEntries(
      ids.map((id) => [id, outcome(placeOf(selection, id), placeOf(key, id))]),
    );
  }

  function mark(challenge: C, selection: Selection): Mark {
    const found = (rules.outcomes ?? outcomes)(challenge, selection);
    const shown = Object.keys(found).flatMap((id) =>
      found[id] === 'wrong' && placeOf(selection, id) !== undefined
        ? (rules.shows(challenge, selection, id) ?? [])
        : [],
    );
    return markOf(found, shown);
  }

  function verdict(challenge: C, id: string, result: Outcome, revealed: boolean): string {
    if (result === 'correct') return rules.right?.(challenge, id) ?? 'Right';
    const belongs = rules.belongs(challenge, id);
    if (!rules.secret) return result === 'rightly-left' ? 'Rightly left out' : belongs;
    if (!revealed) return 'Not there';
    return result === 'wrong' ? `No: ${belongs}` : belongs;
  }

  /**
   * Before the key is revealed, only what was chosen gets a word, and a wrong item is not told its bin:
   * missed options are counted in the summary, not named. A choice changed since the check gets no
   * word, for nothing has been said about it.
   */
  function feedback(challenge: C, state: QuizState): Map<string, Said> {
    const said = new Map<string, Said>();
    const { checked } = state;
    if (checked === null) return said;
    const { outcomes: results } = mark(challenge, checked);
    const known = rules.misconceptions(challenge);
    const revealed = isRevealed(state);
    for (const { id, why, reread = challenge.reread } of rules.options(challenge)) {
      const result = results[id];
      const place = placeOf(checked, id);
      if (result === undefined) continue;
      if (!revealed && (place === undefined || place !== placeOf(state.selection, id))) continue;
      const wrong = result === 'wrong' && place !== undefined;
      const shown = wrong ? rules.shows(challenge, checked, id) : null;
      said.set(id, {
        outcome: result,
        verdict: verdict(challenge, id, result, revealed),
        why: wrong && !revealed && rules.secret ? '' : why,
        misconception: shown === null ? undefined : known.get(shown)?.text,
        reread: wrong ? reread : undefined,
      });
    }
    return said;
  }

  return {
    ...rules,
    put,
    mark,
    feedback,
    fill: (_challenge, text) => text,
    steps: () => [],
    problems: () => [],
    again: () => ({}),
    fit:
      rules.fit ??
      ((challenge, selection) =>
        Object.entries(selection).reduce<Selection>(
          (kept, [id, place]) => put(challenge, kept, id, place),
          {},
        )),
    blank: (challenge, selection) =>
      [...rules.places(challenge).keys()].every((id) => placeOf(selection, id) === undefined)
        ? `${rules.ask}, then check.`
        : '',
    summary(challenge, state) {
      if (state.status === 'solved')
        return `${solvedWords(state)} The reasons stand beside the choices.`;
      if (state.status === 'shown') return 'Here is the answer, with the reason for every choice.';
      if (state.status !== 'answered') return '';
      return rules.notYet(challenge, mark(challenge, state.checked ?? {}).counts);
    },
    firstAnswer: (challenge, state) =>
      isRevealed(state) && hasFirstAnswer(state)
        ? rules.first(challenge, state.firstAnswer, mark(challenge, state.firstAnswer).counts)
        : '',
    sheet: (challenge) => ({
      box: '',
      note: '',
      formula: '',
      places: [],
      ...rules.sheet(challenge),
    }),
    // What their choices show stays unsaid to learners.
    answerLines: (challenge, forInstructor) =>
      forInstructor
        ? rules.lines(challenge)
        : rules.lines(challenge).map((line) => ({ ...line, shows: '' })),
    told: (challenge) =>
      rules.options(challenge).map(({ id, text, why, misconception }): Told => ({
        id,
        text,
        why,
        verdict: rules.belongs(challenge, id),
        misconception: rules.secret ? undefined : misconception,
      })),
  };
}
