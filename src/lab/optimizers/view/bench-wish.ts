import { integerField, numberField, type Field, type Fields } from '../../../kit/url-state.ts';
import { wishFields, defaultWatts } from '../../shared/wish.ts';
import {
  benchEpochs,
  contestantNames,
  type Contestant,
  largestRate,
  type PerContestant,
  smallestRate,
  tunedRates,
} from '../contestants.ts';
import type { BenchSettings } from '../command.ts';
import { defaultTarget, targets } from '../targets.ts';

/** What a learner sets. */
export interface BenchWish extends PerContestant<number> {
  readonly seed: number;
  readonly epochs: number;
  readonly backend: (typeof wishFields)['backend']['fallback'];
  readonly target: number;
  readonly watts: number;
}

/** Keeps the entries of this bench apart from those of other widgets of the page. */
export const benchPrefix = 'bench-';

const mostWatts = 5000;

const rateField = (name: Contestant): Field<number> =>
  numberField({
    key: name,
    label: `Learning rate of ${contestantNames[name]}`,
    fallback: tunedRates[name],
    min: smallestRate,
    max: largestRate,
  });

const targetField: Field<number> = {
  key: 'target',
  label: 'Target loss',
  fallback: defaultTarget,
  allowed: `one of ${targets.join(', ')}`,
  read: (text) => targets.find((target) => String(target) === text),
  write: String,
};

/** `?bench-seed=` · `?bench-adam=` and so on, for parseState and serialiseState of the kit. */
export const benchFields: Fields<BenchWish> = {
  sgd: rateField('sgd'),
  momentum: rateField('momentum'),
  adam: rateField('adam'),
  lion: rateField('lion'),
  seed: wishFields.seed,
  epochs: integerField({ key: 'epochs', label: 'Epochs', fallback: benchEpochs, min: 1, max: 100 }),
  backend: wishFields.backend,
  target: targetField,
  watts: numberField({
    key: 'watts',
    label: 'Average watts',
    fallback: defaultWatts,
    min: 0.1,
    max: mostWatts,
  }),
};

export const benchSettings = ({
  seed,
  epochs,
  sgd,
  momentum,
  adam,
  lion,
}: BenchWish): BenchSettings => ({
  seed,
  epochs,
  rates: { sgd, momentum, adam, lion },
});
