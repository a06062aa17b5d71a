import { onMount } from 'svelte';
import { recall, remember } from '../answers.ts';
import { ANSWER_KEPT, ANSWERS_CHANGED, openAnswers, writeNote } from '../answers-store.ts';
import { check, choose, feel, show, showHint, START, tryAgain } from '../attempt.ts';
import type { Kind } from '../kinds/kind.ts';
import type { PlacesKind } from '../kinds/places.ts';
import { notCounted, withConfidence } from '../summary.ts';
import {
  isRevealed,
  type Challenge,
  type Confidence,
  type QuizState,
  type Selection,
} from '../types.ts';

/** What a view needs of an open challenge, whatever its kind. */
export type Quiz = ReturnType<typeof openQuiz>;

/** One challenge as it stands, kept in this browser. The page is rendered with the start state. */
export function openQuiz<C extends Challenge>(kind: Kind<C>, challenge: C) {
  let saved = $state.raw<QuizState>(START);
  /** What is typed and not checked yet: it is shown, and kept only when it is checked. */
  let draft = $state.raw<Selection | null>(null);
  let changed = $state(false);
  let note = $state('');
  let problem = $state('');

  const now = $derived(draft === null ? saved : { ...saved, selection: draft });
  const said = $derived(kind.feedback(challenge, now));
  const message = $derived(problem || withConfidence(kind.summary(challenge, now), now));

  function load() {
    const recalled = recall(kind, openAnswers().read().value, challenge);
    saved = recalled.state;
    // What is typed and not checked stays, unless the key is on screen.
    if (isRevealed(saved)) draft = null;
    changed = recalled.changed;
  }
  onMount(() => {
    load();
    // Also where another tab has kept something.
    const events = [ANSWERS_CHANGED, 'storage'];
    for (const event of events) addEventListener(event, load);
    return () => {
      for (const event of events) removeEventListener(event, load);
    };
  });

  function keep(next: QuizState) {
    if (next === saved) return;
    saved = next;
    changed = false;
    const store = openAnswers();
    note = writeNote(store.write(remember(kind, store.read().value, challenge, next)));
    window.dispatchEvent(new Event(ANSWER_KEPT));
  }
  function settle() {
    problem = '';
  }

  return {
    id: challenge.id,
    /** Texts are those of the variant at hand. */
    get question() {
      return kind.fill(challenge, challenge.question, now.selection);
    },
    instruction: kind.instruction(challenge),
    get hints() {
      return challenge.hints.map((hint) => kind.fill(challenge, hint, now.selection));
    },
    get solution() {
      return kind.fill(challenge, challenge.solution, now.selection);
    },
    get steps() {
      return kind.steps(challenge, now.selection);
    },
    options: kind.options(challenge),
    /** The state, with what is typed. */
    get now() {
      return now;
    },
    get selection() {
      return now.selection;
    },
    /** The key is on screen. */
    get locked() {
      return isRevealed(saved);
    },
    /** Nothing has been done that "Try again" could undo. */
    get fresh() {
      return saved.status === 'open' && Object.keys(saved.selection).length === 0;
    },
    /** What is said beside each option about the last check. */
    get said() {
      return said;
    },
    /** What the last attempt came to, or why it was none; empty before the first. */
    get message() {
      return message;
    },
    /** Whether what was last checked could not be counted. */
    get refused() {
      return problem !== '';
    },
    get firstAnswer() {
      return kind.firstAnswer(challenge, saved);
    },
    /** The question has changed since it was answered. */
    get changed() {
      return changed;
    },
    /** Why the answer could not be kept; empty when it could. */
    get note() {
      return note;
    },
    /** Shows what is typed, before it is checked. */
    type(selection: Selection) {
      if (isRevealed(saved)) return;
      settle();
      draft = selection;
    },
    check() {
      const next = check(kind, challenge, now);
      problem =
        next === now && !isRevealed(saved) ? notCounted(kind.blank(challenge, now.selection)) : '';
      if (problem) return;
      keep(next);
      draft = null;
    },
    show() {
      settle();
      keep(show(saved));
    },
    /** Begins anew, on `selection` where another one than this is asked for. */
    again(selection: Selection = kind.again(saved.selection)) {
      settle();
      draft = null;
      keep(tryAgain(saved, selection));
    },
    hint: () => keep(showHint(challenge, saved)),
    feel: (confidence: Confidence) => keep(feel(saved, confidence)),
    /** Puts an option into a place, or takes it away (null). */
    put(places: PlacesKind<C>, id: string, place: string | null) {
      settle();
      keep(choose(places, challenge, saved, id, place));
    },
  };
}
