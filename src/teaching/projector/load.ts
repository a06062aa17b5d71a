import type { AnswerSheet } from '../polls/types.ts';
import type { Deck } from './deck.ts';

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
