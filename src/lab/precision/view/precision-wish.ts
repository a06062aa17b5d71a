import type { Field, Fields } from '../../../kit/url-state.ts';
import { defaultEpsilon, epsilons } from '../arms.ts';
import { wishFields } from '../../shared/wish.ts';

/** What a learner sets. */
export interface PrecisionChoice {
  readonly seed: number;
  readonly epsilon: number;
}

/** Keeps the entries of this bench apart from those of other widgets of the page. */
export const precisionPrefix = 'bits-';

/** As a link says it: 0.01 or 0.000001, never with an exponent. */
export const epsilonText = (epsilon: number): string =>
  new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3, useGrouping: false }).format(
    epsilon,
  );

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** As the page says it: 10⁻³. Every epsilon here is a power of ten below one. */
export const epsilonWords = (epsilon: number): string =>
  `10⁻${superscripts[Math.round(-Math.log10(epsilon))] ?? ''}`;

const epsilonField: Field<number> = {
  key: 'epsilon',
  label: 'Larger ε',
  fallback: defaultEpsilon,
  allowed: `one of ${epsilons.map(epsilonText).join(', ')}`,
  read: (text) => epsilons.find((epsilon) => epsilonText(epsilon) === text),
  write: epsilonText,
};

/** `?bits-seed=` · `?bits-epsilon=`, for parseState and serialiseState of the kit. */
export const precisionFields: Fields<PrecisionChoice> = {
  seed: wishFields.seed,
  epsilon: epsilonField,
};
