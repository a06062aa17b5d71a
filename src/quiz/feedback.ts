import { isRevealed } from './attempt.ts';
import { isTooEarly } from './kinds/order.ts';
import { mark, placeOf } from './mark.ts';
import {
  isSorting,
  type Outcome,
  type PlacesChallenge,
  type QuizState,
  type Selection,
} from './types.ts';

/** What is said beside one option. */
export interface OptionFeedback {
  outcome: Outcome;
  /** The outcome in words. */
  verdict: string;
  why: string;
  /** Present where the choice was wrong. */
  misconception?: string;
  /** The passage to read again. */
  reread?: string;
}

interface Entry {
  id: string;
  why: string;
  reread?: string;
  /** What a wrong choice shows: it depends on the bin when sorting. */
  misconceptionAt: (place: string) => string | undefined;
  belongs?: string;
  /** Said of a right choice where a plain "Right" would mislead. */
  right?: string;
}

function markedEntries(challenge: PlacesChallenge, checked: Selection): Entry[] {
  if (challenge.kind === 'order') {
    return challenge.lines.map((line, index) => ({
      ...line,
      misconceptionAt: () =>
        isTooEarly(challenge, checked, line.id) ? line.misconception : undefined,
      belongs: `Line ${index + 1}`,
      // It may still stand too far up or down, together with the lines above it.
      right: index === 0 ? 'Right on top' : 'Right after the line above',
    }));
  }
  if (!isSorting(challenge)) {
    return challenge.options.map((option) => ({
      ...option,
      misconceptionAt: () => option.misconception,
    }));
  }
  const binText = new Map(challenge.bins.map((bin) => [bin.id, bin.text]));
  return challenge.items.map((item) => ({
    ...item,
    misconceptionAt: (place) => item.misconceptions[place],
    belongs: binText.get(item.bin),
  }));
}

function verdict(outcome: Outcome, { belongs, right }: Entry, revealed: boolean): string {
  if (outcome === 'correct') return right ?? 'Right';
  if (belongs !== undefined) {
    if (revealed) return outcome === 'wrong' ? `No: ${belongs}` : belongs;
    return 'Not there';
  }
  if (outcome === 'wrong') return 'Does not belong';
  return outcome === 'missed' ? 'Belongs to the answer' : 'Rightly left out';
}

/**
 * Feedback by option id, on what was last checked. Before the key is revealed, only what was chosen
 * gets a word, and a wrong item is not told its bin: missed options are counted in `summary`, not
 * named. A choice changed since the check gets no word, for nothing has been said about it.
 * When sorting or ordering, the reason names the right place, so what is wrong gets only its misconception.
 */
export function feedback(
  challenge: PlacesChallenge,
  state: QuizState,
): Map<string, OptionFeedback> {
  const said = new Map<string, OptionFeedback>();
  if (state.checked === null) return said;
  const { outcomes } = mark(challenge, state.checked);
  const revealed = isRevealed(state);
  for (const entry of markedEntries(challenge, state.checked)) {
    const outcome = outcomes[entry.id];
    const place = placeOf(state.checked, entry.id);
    if (outcome === undefined) continue;
    if (!revealed && (place === undefined || place !== placeOf(state.selection, entry.id)))
      continue;
    const wrong = outcome === 'wrong' && place !== undefined;
    const keepsSecret = wrong && !revealed && (isSorting(challenge) || challenge.kind === 'order');
    said.set(entry.id, {
      outcome,
      verdict: verdict(outcome, entry, revealed),
      why: keepsSecret ? '' : entry.why,
      misconception: wrong ? entry.misconceptionAt(place) : undefined,
      reread: wrong ? (entry.reread ?? challenge.reread) : undefined,
    });
  }
  return said;
}
