import { choiceField, type Fields } from '../../../kit/url-state.ts';
import {
  backendOrRecorded,
  wishFields,
  type BackendOrRecorded,
  type LinkedWish,
} from '../../shared/wish.ts';
import { experiments, type Experiment } from '../../protocol/choices.ts';

/** What a learner sets before a run. `recorded` trains nothing and plays what was recorded. */
export interface LabWish extends Omit<LinkedWish, 'backend'> {
  readonly experiment: Experiment;
  readonly backend: BackendOrRecorded;
}

/** `?experiment=` · `?seed=` · `?backend=` · `?boxes=` · `?size=` */
export const labFields: Fields<LabWish> = {
  experiment: choiceField({
    key: 'experiment',
    label: 'Experiment',
    fallback: 'transfer',
    values: experiments,
  }),
  seed: wishFields.seed,
  backend: backendOrRecorded,
  labelledBoxes: wishFields.labelledBoxes,
  size: wishFields.size,
};

export const defaultWish: LabWish = {
  experiment: labFields.experiment.fallback,
  seed: labFields.seed.fallback,
  backend: labFields.backend.fallback,
  labelledBoxes: labFields.labelledBoxes.fallback,
  size: labFields.size.fallback,
};
