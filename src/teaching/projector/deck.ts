import type { Question } from '../polls/types.ts';
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
