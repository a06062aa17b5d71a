import { listInWords } from '../../../kit/words.ts';
import { formatBytes, formatFactor, formatSignificant, thinSpace } from '../../../units/index.ts';
import { contestantNames, contestants, type PerContestant } from '../contestants.ts';
import { plural } from '../../shared/words.ts';
import { byContestant, type BenchRow } from './bench-rows.ts';
import type { BenchView } from './bench-view.ts';

export const secondsWords = (seconds: number): string =>
  `${formatSignificant(seconds, 2)}${thinSpace}s`;

/** 0.0003, 0.1, 1000; never with an exponent. */
export const rateWords = (rate: number): string =>
  new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3, useGrouping: false }).format(rate);

/** Who reached the target after how many epochs, the first one first. */
function order(rows: readonly BenchRow[], target: number): string {
  const there = rows
    .filter(({ arrival }) => arrival)
    .toSorted((a, b) => (a.arrival?.epochs ?? 0) - (b.arrival?.epochs ?? 0));
  const away = rows.filter(({ arrival, outInEpoch }) => !arrival && outInEpoch === null);
  const names = listInWords(away.map(({ contestant }) => contestantNames[contestant]));
  const most = Math.max(...rows.map(({ epochsRun }) => epochsRun));
  if (there.length === 0) {
    return `No optimiser got down to a loss of ${target} in ${plural(most, 'epoch')}. Choose an easier target, or other learning rates.`;
  }
  const places = there.map(({ contestant, arrival }, place) => {
    const epochs = arrival?.epochs ?? 0;
    return `${contestantNames[contestant]} ${place === 0 ? plural(epochs, 'epoch') : epochs}`;
  });
  const rest = names === '' ? '' : ` ${names} did not get there in ${plural(most, 'epoch')}.`;
  return `Down to a loss of ${target}: ${places.join(', ')}.${rest}`;
}

/** Times within a tenth of each other are called equal: they vary as much from run to run. */
const aboutEqual = 1.1;

/** What the state of Adam bought in this run. */
function price(rows: readonly BenchRow[]): string {
  const { sgd, adam } = byContestant(rows);
  if (!adam.arrival) return '';
  const state = formatBytes(adam.measuredStateBytes ?? adam.predictedStateBytes);
  if (!sgd.arrival)
    return ` Adam keeps ${state} of state; plain SGD, which keeps none, never arrived.`;
  const times = sgd.arrival.seconds / adam.arrival.seconds;
  const seconds = `${secondsWords(adam.arrival.seconds)} of training against ${secondsWords(sgd.arrival.seconds)}`;
  const verdict =
    times > aboutEqual
      ? `was there ${formatFactor(times)} sooner than SGD (${seconds})`
      : times < 1 / aboutEqual
        ? `was there later than SGD all the same (${seconds}): a step of Adam does more work`
        : `took about as long as SGD (${seconds}): a step of Adam does more work`;
  return ` With ${state} of state, Adam ${verdict}.`;
}

/** What a race says, in a few sentences. */
export const raceSentence = (rows: readonly BenchRow[], target: number): string =>
  order(rows, target) + price(rows);

/** For each optimiser that learns nothing any more: what happened and what to do. */
export function outSentences(rows: readonly BenchRow[], rates: PerContestant<number>): string[] {
  return rows.flatMap(({ contestant, outInEpoch, divergedLoss }) => {
    const advice = `A learning rate of ${rateWords(rates[contestant])} is too large here: choose a smaller one.`;
    if (outInEpoch !== null) {
      return `${contestantNames[contestant]} left the race in epoch ${outInEpoch}: its loss is no longer a number. ${advice} The others went on.`;
    }
    if (divergedLoss !== null) {
      return `The loss of ${contestantNames[contestant]} is ${divergedLoss.toFixed(1)}, more than before any training. ${advice}`;
    }
    return [];
  });
}

const tasks = {
  files: 'Fetching the pictures and last year’s classifier',
  backend: 'Starting the backend',
  features: 'Last year’s body looks at the scenes, once',
} as const;

/** What happens just now; the result itself is another sentence. */
export function benchStatus(view: BenchView): string {
  switch (view.status) {
    case 'idle':
      return '';
    case 'preparing': {
      const { progress } = view;
      if (!progress) return 'The bench is being loaded.';
      const share = progress.of > 1 ? `: ${progress.done} of ${progress.of}` : '';
      return `${tasks[progress.task]}${share}.`;
    }
    case 'racing': {
      const epoch = Math.max(...contestants.map((name) => view.racers[name].epochs.length));
      return `Racing: ${plural(epoch, 'epoch')} of ${view.start?.settings.epochs ?? 0}.`;
    }
    case 'finished':
      return 'The race is over.';
    case 'stopped':
      return 'The race was stopped.';
    case 'failed':
      return view.message;
  }
}
