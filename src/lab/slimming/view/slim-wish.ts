import { numberField, type Fields } from '../../../kit/url-state.ts';
import {
  defaultKeepPercent,
  defaultStrength,
  strongest,
} from '../../protocol/slimming-defaults.ts';
import { labFields, type LabWish } from '../../transfer/view/lab-wish.ts';

/** What a learner sets. */
export interface SlimControls extends Pick<LabWish, 'seed' | 'size' | 'backend'> {
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
  seed: labFields.seed,
  size: labFields.size,
  backend: labFields.backend,
};
