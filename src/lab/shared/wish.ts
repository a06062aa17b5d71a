import { choiceField, integerField, type Field, type Fields } from '../../kit/url-state.ts';
import { labelledBoxes, largestSeed, sizes, wishedBackends } from '../protocol/choices.ts';
import type { RunWish } from '../protocol/settings.ts';

/** What a link can say about a run; the experiment is chosen on the page. */
export type LinkedWish = Omit<RunWish, 'experiment'>;

type Boxes = RunWish['labelledBoxes'];

const boxesField: Field<Boxes> = {
  key: 'boxes',
  label: 'Labelled boxes',
  fallback: 200,
  allowed: `one of ${labelledBoxes.join(', ')}`,
  read: (text) => labelledBoxes.find((boxes) => String(boxes) === text),
  write: String,
};

/** `?seed=` · `?backend=` · `?boxes=` · `?size=`, for parseState and serialiseState of the kit. */
export const wishFields: Fields<LinkedWish> = {
  seed: integerField({ key: 'seed', label: 'Seed', fallback: 0, min: 0, max: largestSeed }),
  backend: choiceField({
    key: 'backend',
    label: 'Backend',
    fallback: 'auto',
    values: wishedBackends,
  }),
  labelledBoxes: boxesField,
  size: choiceField({ key: 'size', label: 'Size', fallback: 'full', values: sizes }),
};

/** A backend, or the recorded run, which trains nothing and plays what was recorded. */
export const backendOrRecorded = choiceField({
  key: 'backend',
  label: 'Backend',
  fallback: 'auto',
  values: [...wishedBackends, 'recorded'] as const,
});
export type BackendOrRecorded = LinkedWish['backend'] | 'recorded';

/** Whole-machine power of a laptop that trains, from which an estimate starts. */
export const defaultWatts = 30;
