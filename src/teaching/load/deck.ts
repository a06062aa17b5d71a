import katex from 'katex';
import { lessonsInOrder } from '../../data/course/lessons.ts';
import { notesFor } from '../../data/course/notes.ts';
import type { Slide } from '../../data/course/notes-schema.ts';
import { slideText } from '../../data/course/shown.ts';
import type { Deck, DeckSlide } from '../projector/deck.ts';
import { stepId } from '../schedule/build.ts';
import { classNotes } from './schedule.ts';
import { challengeById } from '../../data/challenges/challenges.ts';
import { requireSound } from '../../quiz/kinds/index.ts';
import type { Challenge } from '../../quiz/types.ts';
import type { Known } from '../debrief/votes.ts';
import { answersOf, questionOf } from '../polls/question.ts';
import { stepsOf, type Schedule } from '../schedule/types.ts';

/** The challenges of a class, in order. */
function classChallenges(schedule: Schedule): Challenge[] {
  return stepsOf(schedule)
    .filter(({ kind }) => kind === 'challenge')
    .map(({ id }) => {
      const challenge = challengeById(id);
      requireSound(challenge);
      return challenge;
    });
}

/** Every challenge of a class with its answers. */
export const classQuestions = (schedule: Schedule): Known[] =>
  classChallenges(schedule).map((challenge) => ({
    question: questionOf(challenge),
    answers: answersOf(challenge),
  }));

const formulaHtml = (tex: string): string =>
  katex.renderToString(tex, {
    displayMode: true,
    strict: 'ignore',
    // The colour of a term; everything else stays untrusted, as in the lessons.
    trust: ({ command }) => command === '\\htmlClass',
  });

const toDeckSlide = ({ title, lines, drawing, formula }: Slide): DeckSlide => ({
  title: slideText(title),
  lines: lines.map(slideText),
  drawing,
  formula: formula === undefined ? undefined : formulaHtml(formula),
});

/** What the projector shows, from the notes in content/. */
export async function deck(): Promise<Deck> {
  const { schedule } = await classNotes();
  const notes = await Promise.all((await lessonsInOrder()).map(({ id }) => notesFor(id)));
  const slides = notes
    .flatMap(({ data }) => data.steps)
    .flatMap((step) => ('slide' in step ? [[stepId(step), toDeckSlide(step.slide)] as const] : []));
  const questions = classQuestions(schedule).map(({ question }) => [question.id, question]);
  return {
    schedule,
    slides: Object.fromEntries(slides),
    questions: Object.fromEntries(questions) as Deck['questions'],
  };
}
