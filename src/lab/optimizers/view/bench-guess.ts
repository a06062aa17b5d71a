import { integerField, type Field } from '../../../kit/url-state.ts';
import { benchEpochs, contestantNames, contestants, type Contestant } from '../contestants.ts';
import { plural } from '../../shared/words.ts';
import type { BenchRow } from './bench-rows.ts';
import type { BenchView } from './bench-view.ts';

/** Who needs the fewest epochs to the target, and how many. */
export interface BenchGuess {
  readonly contestant: Contestant;
  readonly epochs: number;
}

/** It stands in no link. */
export const guessField: Field<number> = integerField({
  key: 'guess',
  label: 'and it needs so many epochs',
  fallback: benchEpochs,
  min: 1,
  max: benchEpochs,
});

/** The guess beside what the race gave; empty where nobody got to the target. */
export function guessSentence(rows: readonly BenchRow[], guess: BenchGuess): string {
  const there = rows.flatMap(({ contestant, arrival }) =>
    arrival ? [{ contestant, epochs: arrival.epochs }] : [],
  );
  const fewest = Math.min(...there.map(({ epochs }) => epochs));
  const first = there.find(({ epochs }) => epochs === fewest);
  if (!first) return '';
  const guessed = `You guessed ${contestantNames[guess.contestant]} with ${plural(guess.epochs, 'epoch')}`;
  const won = there.some(
    ({ contestant, epochs }) => contestant === guess.contestant && epochs === fewest,
  );
  return won
    ? `${guessed}: the right one, and it took ${fewest}.`
    : `${guessed}; it was ${contestantNames[first.contestant]}, with ${fewest}.`;
}

/** How much of the planned race has been run, 0 to 1. */
export function sharePassed({ racers, start }: BenchView): number {
  const planned = (start?.settings.epochs ?? 0) * contestants.length;
  const ran = contestants.reduce((sum, name) => {
    const { epochs, outInEpoch } = racers[name];
    return sum + (outInEpoch === null ? epochs.length : (start?.settings.epochs ?? 0));
  }, 0);
  return planned > 0 ? ran / planned : 0;
}
