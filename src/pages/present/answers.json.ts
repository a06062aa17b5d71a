import { classQuestions } from '../../teaching/load/deck.ts';
import { classNotes } from '../../teaching/load/schedule.ts';

/** The answers of all challenges: the projector keeps them out of its page until they are revealed. */
export const GET = async () => {
  const { schedule } = await classNotes();
  const sheets = classQuestions(schedule).map(({ answers }) => [answers.id, answers]);
  return Response.json(Object.fromEntries(sheets));
};
