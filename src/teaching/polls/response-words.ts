import { capital } from '../../kit/words.ts';
import { formatFixedPercent } from '../../units/index.ts';
import { passageName } from '../../quiz/summary.ts';
import { DISCUSS_BELOW, FEW_VOTERS, type Response, type ResponseKind } from './response.ts';
import type { ChoiceAnswer, Poll, PollAnswer } from './question.ts';

/** What a response is called, the same in the instructor's view and in the debrief. */
export const responseNames: Readonly<Record<ResponseKind, string>> = {
  'most-right': 'Most are right',
  'one-misconception': 'One misconception',
  'even-spread': 'Even spread',
};

export interface ResponseAdvice {
  readonly name: string;
  /** What to do. */
  readonly does: string;
  /** The numbers behind it. */
  readonly because: string;
  /** Further remarks, each a sentence. */
  readonly notes: readonly string[];
  /** The passage to go back to; empty where the class can move on. */
  readonly reread: string;
}

const ofVoters = (hands: number, voters: number): string =>
  `${hands} of ${voters} (${formatFixedPercent(hands / voters)})`;

interface Told {
  poll: Poll;
  answer: PollAnswer;
  response: Response;
}

const wrongChoice = ({ answer, response }: Told): ChoiceAnswer | undefined =>
  answer.choices.find(({ id }) => id === response.wrong?.id);

function wrongWords({ poll, response: { wrong, voters } }: Told): string {
  if (!wrong) return '';
  const text = poll.choices.find(({ id }) => id === wrong.id)?.text ?? wrong.id;
  return `“${text.replace(/\.$/, '')}” has ${ofVoters(wrong.hands, voters)}`;
}

function rightWords({ poll, response: { rightHands, voters } }: Told): string {
  const judged = `${ofVoters(rightHands, voters)}`;
  return poll.several
    ? `each option is judged rightly by ${judged} at least`
    : `${judged} are right`;
}

function doesWords(told: Told): string {
  const choice = wrongChoice(told);
  switch (told.response.kind) {
    case 'most-right':
      return 'Explain in a sentence or two why it is right, and move on.';
    case 'one-misconception':
      return `Stop and address this misconception: ${choice?.misconception ?? 'ask someone who chose it for the reasons.'}`;
    case 'even-spread':
      return `Many are guessing. Go back to where all were together: “${passageName(reread(told))}”.`;
  }
}

function reread(told: Told): string {
  const right = told.answer.choices.find((choice) => choice.right);
  const chosen = told.response.kind === 'one-misconception' ? wrongChoice(told) : right;
  return chosen?.reread ?? '';
}

function remarks(told: Told): string[] {
  const { kind, rightShare, voters, wrong } = told.response;
  const choice = wrongChoice(told);
  const said: string[] = [];
  if (kind === 'most-right' && rightShare < DISCUSS_BELOW) {
    said.push(
      `Fewer than ${formatFixedPercent(DISCUSS_BELOW)} are right: let neighbours discuss and vote again before you explain.`,
    );
  }
  if (kind === 'most-right' && wrong && wrong.share >= 1 / 4 && choice?.misconception) {
    said.push(`Name it when you explain: ${wrongWords(told)}. ${choice.misconception}`);
  }
  if (kind !== 'most-right') said.push('Let neighbours discuss, then vote again.');
  if (voters < FEW_VOTERS) said.push('Only a few voted: read this with care.');
  return said;
}

/** Which textbook response applies, what it asks for, and the numbers behind it. */
export function adviceOn(poll: Poll, answer: PollAnswer, response: Response): ResponseAdvice {
  const told: Told = { poll, answer, response };
  const wrong = wrongWords(told);
  return {
    name: responseNames[response.kind],
    does: doesWords(told),
    because: `${capital(rightWords(told))}${wrong ? `; ${wrong}, the most frequent wrong answer` : ''}.`,
    notes: remarks(told),
    reread: response.kind === 'most-right' ? '' : reread(told),
  };
}

/** The second vote against the first: "After the discussion 15 of 20 (75 %) are right, 30 points more; before, it was 9 of 20 (45 %)." */
export function compareRounds(first: Response, second: Response): string {
  const change = second.rightShare - first.rightShare;
  const points = Math.round(100 * Math.abs(change));
  const direction =
    points === 0 ? 'as before' : `${points} points ${change > 0 ? 'more' : 'fewer'}`;
  return (
    `After the discussion ${ofVoters(second.rightHands, second.voters)} are right, ${direction}` +
    `; before, it was ${ofVoters(first.rightHands, first.voters)}.`
  );
}
