import type { Question, AnswerSheet } from '../polls/question.ts';
import type { Schedule } from '../schedule/types.ts';

/** A slide as the projector shows it: its texts filled, its formula set. */
export interface DeckSlide {
  readonly title: string;
  readonly lines: readonly string[];
  readonly drawing?: string | undefined;
  /** HTML of the formula, made by KaTeX when the site was built. */
  readonly formula?: string | undefined;
}

/** All that the projector shows before anything is revealed; it holds no answer. */
export interface Deck {
  readonly schedule: Schedule;
  /** By the id of a step. */
  readonly slides: Readonly<Record<string, DeckSlide>>;
  /** By the id of a challenge. */
  readonly questions: Readonly<Record<string, Question>>;
}

export interface Loaded {
  readonly deck: Deck;
  /** In memory only: the page shows none of it before it is revealed. */
  readonly answers: Readonly<Record<string, AnswerSheet>>;
}

/** What a class needs, all at once, so that the network may fail afterwards. @throws Error in words */
export async function loadDeck(deckHref: string, answersHref: string): Promise<Loaded> {
  const read = async (address: string): Promise<unknown> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    return answer.json();
  };
  const [deck, answers] = await Promise.all([read(deckHref), read(answersHref)]);
  return { deck: deck as Deck, answers: answers as Loaded['answers'] };
}
