import type { NumericChallenge } from '../../data/challenges/numeric-schema.ts';
import { formatPercent } from '../../units/index.ts';
import { byId, fnv1a } from '../content-hash.ts';
import { isRevealed, type QuizState, type Selection } from '../types.ts';
import {
  hasFirstAnswer,
  letteredLines,
  markOf,
  ONLY,
  solvedWords,
  type Kind,
  type KnownPoll,
  type PollOption,
} from './kind.ts';
import { numericProblems } from './numeric/check-content.ts';
import { diagnose, type Diagnosis } from './numeric/diagnose.ts';
import { dimensions, formatQuantity } from './numeric/dimensions.ts';
import { fill } from './numeric/fill.ts';
import { answerIn, fitNumeric, variantIn } from './numeric/selection.ts';
import { slipAnswers } from './numeric/slips.ts';
import { LAST_VARIANT, variantOf, type Variant } from './numeric/variant.ts';

/** The id under which things are said about the one answer. */
export const ANSWER = 'answer';
/** The choice of a poll for those who have come to another number. */
const OTHER = 'another-answer';

const asked = (challenge: NumericChallenge, selection: Selection = {}): Variant =>
  variantOf(challenge, variantIn(selection));

const diagnosed = (challenge: NumericChallenge, selection: Selection): Diagnosis =>
  diagnose(challenge, asked(challenge, selection), answerIn(selection));

/** The selection with what was typed. What no answer can hold is marked as such, and never kept. */
export function withAnswer(selection: Selection, answer: string): Selection {
  return { ...numeric.again(selection), answer };
}

/** The selection that begins on the same question with other numbers. */
export function another(selection: Selection): Selection {
  const next = (variantIn(selection) + 1) % (LAST_VARIANT + 1);
  return next === 0 ? {} : { variant: String(next) };
}

/** How to write an answer and how exact it must be: said before anybody checks. */
export function answerNote(challenge: NumericChallenge): string {
  const { dimension } = asked(challenge).recipe;
  const form =
    dimension === 'count'
      ? `A number, such as ${challenge.example}.`
      : `A number and its unit (${dimensions[dimension].units}), such as ${challenge.example}.`;
  const exact =
    challenge.tolerance === 0
      ? 'The exact whole number is asked for.'
      : `Within ${formatPercent(challenge.tolerance, 3)} is right: three digits are enough.`;
  return `${form} ${exact}`;
}

/** How a wrong answer is wrong, without the answer. Empty where there is nothing to say. */
export function verdictWords(challenge: NumericChallenge, said: Diagnosis): string {
  switch (said.found) {
    case 'slip':
      return challenge.slips.find(({ id }) => id === said.slip)?.misconception ?? '';
    case 'other-dimension': {
      const theirs = dimensions[said.read.dimension];
      const ours = dimensions[asked(challenge).recipe.dimension];
      return `This is a unit of ${theirs.noun}, and the question asks for ${ours.noun} (${ours.units}).`;
    }
    case 'nearly':
      return 'Your way is probably right, and a number was rounded too early. Keep one more digit.';
    case 'too-large':
      return 'It is too large, and by none of the usual slips. A hint may help.';
    case 'too-small':
      return 'It is too small, and by none of the usual slips. A hint may help.';
    default:
      return '';
  }
}

/** What the last check found; null where the answer was changed since, and nothing was said about it. */
function lastFound(challenge: NumericChallenge, state: QuizState): Diagnosis | null {
  const { checked, selection } = state;
  if (checked === null || answerIn(checked) !== answerIn(selection)) return null;
  return diagnosed(challenge, selection);
}

/** The right number among those of the usual slips, in an order that says nothing. */
function poll(challenge: NumericChallenge): KnownPoll {
  const variant = asked(challenge);
  const { reread } = challenge;
  const right = { id: ANSWER, text: variant.texts['answer'] ?? '', right: true, why: '', reread };
  const slips = challenge.slips.map((slip): PollOption => ({
    id: slip.id,
    text: slipAnswers(variant, slip.id),
    right: false,
    why: '',
    misconception: slip.misconception,
    reread: slip.reread ?? reread,
  }));
  const rank = ({ id }: PollOption) => fnv1a(`${challenge.id}/${id}`);
  const numbers = [right, ...slips].sort((a, b) => rank(a) - rank(b));
  const other = { id: OTHER, text: 'Another answer', right: false, why: '', reread };
  return { id: ONLY, ask: '', several: false, choicesLater: true, choices: [...numbers, other] };
}

/** A number with its unit, typed, from values that are drawn anew. */
export const numeric: Kind<NumericChallenge> = {
  instruction: () => 'Work it out.',
  options: () => [],
  fill: (challenge, text, selection) => fill(text, asked(challenge, selection).texts),
  steps(challenge, selection) {
    const { texts } = asked(challenge, selection);
    return challenge.steps.map((step) => fill(step, texts));
  },
  problems: numericProblems,

  key: (challenge) => ({ answer: asked(challenge).texts['answer'] ?? '' }),
  fit: (_challenge, selection) => fitNumeric(selection),
  /** The same numbers once more. */
  again(selection): Selection {
    const variant = variantIn(selection);
    return variant === 0 ? {} : { variant: String(variant) };
  },
  blank(challenge, selection) {
    const said = diagnosed(challenge, selection);
    return said.found === 'unread' ? said.problem : '';
  },
  mark(challenge, selection) {
    const said = diagnosed(challenge, selection);
    const outcome =
      said.found === 'right' ? 'correct' : said.found === 'unread' ? 'missed' : 'wrong';
    return markOf({ [ANSWER]: outcome }, said.found === 'slip' ? [said.slip] : []);
  },
  misconceptions: ({ slips, reread }) =>
    new Map(
      slips.map((slip) => [slip.id, { text: slip.misconception, reread: slip.reread ?? reread }]),
    ),
  hashed: ({ recipe, tolerance, values }) => [recipe, tolerance, Object.entries(values).sort(byId)],

  feedback(challenge, state) {
    const said = lastFound(challenge, state);
    const words = said ? verdictWords(challenge, said) : '';
    if (!said || words === '') return new Map();
    const slip = said.found === 'slip' && challenge.slips.find(({ id }) => id === said.slip);
    return new Map([
      [
        ANSWER,
        {
          outcome: said.found === 'nearly' ? 'missed' : 'wrong',
          verdict: said.found === 'nearly' ? 'Nearly' : slip ? 'A usual slip' : 'Not right',
          why: words,
          reread: (slip && slip.reread) || challenge.reread,
        },
      ],
    ]);
  },
  summary(challenge, state) {
    if (state.status === 'solved') return `${solvedWords(state)} The worked solution stands below.`;
    if (state.status === 'shown') return 'Here is the worked solution, with these numbers.';
    const said = state.status === 'answered' ? lastFound(challenge, state) : null;
    if (said === null || said.found === 'unread') return '';
    return `Not yet. Read as ${formatQuantity(said.read)}.`;
  },
  firstAnswer(_challenge, state) {
    if (!isRevealed(state) || !hasFirstAnswer(state)) return '';
    const { firstAnswer: first, selection } = state;
    const other = variantIn(first) === variantIn(selection) ? '' : ', with other numbers';
    return `Your first answer was: “${answerIn(first)}”${other}.`;
  },

  sheet: (challenge) => ({
    form: 'line',
    box: '',
    note: answerNote(challenge),
    formula: '',
    places: [],
    asked: [],
  }),
  told(challenge) {
    const variant = asked(challenge);
    return challenge.slips.map(({ id, misconception }) => ({
      id,
      text: slipAnswers(variant, id),
      why: misconception,
      verdict: '',
    }));
  },
  polls: (challenge) => [poll(challenge)],
  overview: () => [],
  /** Learners find a slip only by its number, so they read what it shows; a sheet has no letters. */
  answerLines(challenge, forInstructor) {
    const lines = letteredLines(poll(challenge)).filter(
      ({ right, shows }) => shows !== '' || (forInstructor && right),
    );
    if (forInstructor) return lines;
    return lines.map((line) => ({ ...line, name: line.name.replace(/^[A-Z]\. /, '') }));
  },
};
