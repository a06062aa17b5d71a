/**
 * "Predict, run, explain": questions about the guided run whose answers are computed from the
 * learner's own run. An answer is one of a few ranges, because a prediction is no calculation.
 */
import { isRecord } from '../../../kit/is-record.ts';
import { formatFactor, formatSignificant } from '../../../units/index.ts';
import { stageName, type RunFacts } from './run-facts.ts';

export interface Range {
  readonly id: string;
  readonly text: string;
  /** The range holds values up to this one. */
  readonly upTo: number;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly ranges: readonly Range[];
  /** The value that the run gave; undefined until it has. */
  readonly value: (facts: RunFacts) => number | undefined;
  /** What came out, in words. */
  readonly outcome: (value: number) => string;
  /** Why it comes out so. */
  readonly why: string;
}

const frozen = stageName('frozen', 0);
const allOpen = stageName('unfrozen', 1);

const gain = (
  later: { iou: number } | undefined,
  earlier: { iou: number } | undefined,
): number | undefined => (later && earlier ? later.iou - earlier.iou : undefined);

const iouPoints = (value: number): string => formatSignificant(Math.abs(value), 2);

export const questions: readonly Question[] = [
  {
    id: 'frozen-epochs',
    text: 'The old script would run 100 epochs. After how many will the frozen phase stop?',
    ranges: [
      { id: 'few', text: 'up to 10', upTo: 10 },
      { id: 'tens', text: '11 to 30', upTo: 30 },
      { id: 'half', text: '31 to 60', upTo: 60 },
      { id: 'many', text: 'more than 60', upTo: Infinity },
    ],
    value: ({ stages }) => stages[frozen]?.ranEpochs,
    outcome: (epochs) =>
      `It ran ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}, so ${Math.max(0, 100 - epochs)} of 100 were not run.`,
    why: 'A small head on good features has little to learn. When the loss on scenes kept aside stops falling, further epochs cost energy and gain nothing.',
  },
  {
    id: 'epoch-time',
    text: 'How much longer does an epoch take when all layers learn, compared with the frozen body?',
    ranges: [
      { id: 'same', text: 'hardly longer', upTo: 1.5 },
      { id: 'twice', text: '1.5 to 3 times', upTo: 3 },
      { id: 'ten', text: '3 to 10 times', upTo: 10 },
      { id: 'more', text: 'more than 10 times', upTo: Infinity },
    ],
    value({ stages }) {
      const [head, open] = [stages[frozen], stages[allOpen]];
      if (!head || !open || head.millisecondsPerEpoch === 0) return undefined;
      return open.millisecondsPerEpoch / head.millisecondsPerEpoch;
    },
    outcome: (ratio) => `An epoch took ${formatFactor(ratio)} as long.`,
    why: 'While the body is frozen, its features are computed once and kept. Each step then runs the head alone. With all layers open, every step goes forward and backward through the whole network.',
  },
  {
    id: 'unfreezing-gain',
    text: 'What does unfreezing add to the IoU on scenes that took no part in training?',
    ranges: [
      { id: 'nothing', text: 'nothing, or it loses some', upTo: 0 },
      { id: 'little', text: 'up to 0.05', upTo: 0.05 },
      { id: 'some', text: '0.05 to 0.2', upTo: 0.2 },
      { id: 'much', text: 'more than 0.2', upTo: Infinity },
    ],
    value: ({ validation }) => gain(validation.unfrozen, validation.frozen),
    outcome: (value) =>
      value > 0
        ? `It added ${iouPoints(value)}.`
        : `It added nothing: the IoU is ${iouPoints(value)} lower.`,
    why: 'Most of what a box needs was in the body already. Unfreezing adapts it to the new task, for much more time than the head took. Whether that is worth it is your decision.',
  },
  {
    id: 'new-artist',
    text: 'And on cats by an artist whose pictures it never saw: how does the IoU compare?',
    ranges: [
      { id: 'far-lower', text: 'lower by more than 0.02', upTo: -0.02 },
      { id: 'same', text: 'about the same (within 0.02)', upTo: 0.02 },
      { id: 'higher', text: 'higher by more than 0.02', upTo: Infinity },
    ],
    value: ({ newArtist, validation }) => gain(newArtist.unfrozen, validation.unfrozen),
    outcome: (value) =>
      `The IoU is ${iouPoints(value)} ${value < 0 ? 'lower' : 'higher'} than on artists that it knows.`,
    why: 'Last year’s body has never seen this artist either. Reuse carries over what was learned, and also what was not.',
  },
];

/** The range that holds a value. */
export function rangeOf({ ranges }: Question, value: number): Range {
  const found = ranges.find(({ upTo }) => value <= upTo);
  if (!found) throw new RangeError(`No range of the question holds ${value}.`);
  return found;
}

export interface Verdict {
  readonly right: boolean;
  readonly text: string;
}

/** A prediction beside what the run gave; undefined until it has. */
export function judge(
  question: Question,
  predicted: string | undefined,
  facts: RunFacts,
): Verdict | undefined {
  const value = question.value(facts);
  if (value === undefined) return undefined;
  const range = rangeOf(question, value);
  const guess = question.ranges.find(({ id }) => id === predicted);
  const comparison = !guess
    ? 'You made no prediction.'
    : guess === range
      ? 'You predicted that.'
      : `You predicted “${guess.text}”.`;
  return { right: guess === range, text: `${question.outcome(value)} ${comparison}` };
}

/** Predictions by the id of their question. */
export type Predictions = Readonly<Record<string, string>>;

/** Only what this version asks: anything else in a stored value is dropped. Null when it is no record. */
export function readPredictions(value: unknown): Predictions | null {
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    questions.flatMap(({ id, ranges }) => {
      const chosen = value[id];
      return ranges.some((range) => range.id === chosen) ? [[id, chosen as string]] : [];
    }),
  );
}
