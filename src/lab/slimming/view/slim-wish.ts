import { integerField, numberField, type Field, type Fields } from '../../../kit/url-state.ts';
import { allChannels } from '../cut-size.ts';
import { defaultKeepPercent, defaultStrength, strongest } from '../defaults.ts';
import {
  backendOrRecorded,
  wishFields,
  type BackendOrRecorded,
  type LinkedWish,
} from '../../shared/wish.ts';

/** What a learner sets. */
export interface SlimControls extends Pick<LinkedWish, 'seed' | 'size'> {
  readonly backend: BackendOrRecorded;
  /** Weight of the penalty in the loss. */
  readonly strength: number;
  /** Channels to keep, in per cent of all. */
  readonly keepPercent: number;
}

/** `?strength=` · `?keep=` · `?seed=` · `?size=` · `?backend=` */
export const slimFields: Fields<SlimControls> = {
  strength: numberField({
    key: 'strength',
    label: 'L1 strength',
    fallback: defaultStrength,
    min: 0,
    max: strongest,
  }),
  keepPercent: numberField({
    key: 'keep',
    label: 'Channels to keep',
    fallback: defaultKeepPercent,
    min: 0,
    max: 100,
  }),
  seed: wishFields.seed,
  size: wishFields.size,
  backend: backendOrRecorded,
};

/** How many channels the learner thinks are needed; it stands in no link. */
export const slimGuess: Field<number> = integerField({
  key: 'guess',
  label: 'Your guess: channels that it needs',
  fallback: allChannels,
  min: 1,
  max: allChannels,
});
