import {
  choiceField,
  parseState,
  serialiseState,
  type Fields,
  type LinkForm,
  type Reading,
} from '../kit/url-state.ts';
import { formerCards, noCard } from './cards.ts';
import { defaults, presetField, setupFields } from './fields.ts';
import { presetOf, type Card, type MemoryPreset, type Setup } from './setup.ts';

export type PictureScale = 'linear' | 'log';

export interface ExplorerState {
  /** What the controls show; B when A is pinned. */
  readonly setup: Setup;
  readonly pinned?: Setup | undefined;
  readonly card: string;
  readonly scale: PictureScale;
}

/** What the page offers to choose from; the first preset is the default one. */
export interface Offer {
  readonly presets: readonly [MemoryPreset, ...MemoryPreset[]];
  readonly cards: readonly [Card, ...Card[]];
  readonly defaultCard: string;
}

interface Shared {
  card: string;
  scale: PictureScale;
  compare: 'no' | 'yes';
}

/** Keys of the pinned setup A start with this; those of the setup that is being changed have no prefix. */
const PINNED = 'A.';

const sharedFields = ({ cards, defaultCard }: Offer): Fields<Shared> => ({
  card: choiceField({
    key: 'gpu',
    label: 'GPU',
    fallback: defaultCard,
    values: cards.map(({ id }) => id),
    former: formerCards,
    refusal: noCard,
  }),
  scale: choiceField({
    key: 'scale',
    label: 'Scale',
    fallback: 'linear',
    values: ['linear', 'log'],
  }),
  compare: choiceField({ key: 'A', label: 'Pinned A', fallback: 'no', values: ['no', 'yes'] }),
});

const setupFromPreset = ({ parameters, outputs }: MemoryPreset): Setup => ({
  ...defaults,
  parameters,
  outputs,
});

export function defaultState({ presets, defaultCard }: Offer): ExplorerState {
  return { setup: setupFromPreset(presets[0]), card: defaultCard, scale: 'linear' };
}

export function ownsKey(key: string): boolean {
  const name = key.startsWith(PINNED) ? key.slice(PINNED.length) : key;
  const own = ['preset', 'P', 'N', 'M', 'optimiser', 'precision', 'unit', 'overhead'];
  return own.includes(name) || ['gpu', 'scale', 'A'].includes(key);
}

/** A preset gives P and N their defaults, so it is read before them. */
function parseSetup(offer: Offer, params: URLSearchParams, prefix: string) {
  const named = parseState({ preset: presetField(offer.presets) }, params, prefix);
  const preset = offer.presets.find(({ id }) => id === named.state.preset) ?? offer.presets[0];
  const { state, problems } = parseState<Setup>(setupFields(preset), params, prefix);
  return { setup: state, problems: [...named.problems, ...problems] };
}

function serialiseSetup({ presets }: Offer, setup: Setup, prefix: string) {
  const preset = presetOf(setup, presets) ?? presets[0];
  return [
    ...serialiseState({ preset: presetField(presets) }, { preset: preset.id }, prefix),
    ...serialiseState<Setup>(setupFields(preset), setup, prefix),
  ];
}

export function parseExplorer(offer: Offer, params: URLSearchParams): Reading<ExplorerState> {
  const shared = parseState<Shared>(sharedFields(offer), params);
  const current = parseSetup(offer, params, '');
  const pinned = shared.state.compare === 'yes' ? parseSetup(offer, params, PINNED) : undefined;
  const { card, scale } = shared.state;
  return {
    state: { setup: current.setup, pinned: pinned?.setup, card, scale },
    problems: [...current.problems, ...shared.problems, ...(pinned?.problems ?? [])],
  };
}

export function serialiseExplorer(offer: Offer, state: ExplorerState): [string, string][] {
  const { setup, pinned, card, scale } = state;
  const compare = pinned ? 'yes' : 'no';
  return [
    ...serialiseSetup(offer, setup, ''),
    ...serialiseState<Shared>(sharedFields(offer), { card, scale, compare }),
    ...(pinned ? serialiseSetup(offer, pinned, PINNED) : []),
  ];
}

/** The explorer's state in a link, for a page with this offer. */
export const explorerLink = (offer: Offer): LinkForm<ExplorerState> => ({
  start: defaultState(offer),
  read: (params) => parseExplorer(offer, params),
  write: (state) => serialiseExplorer(offer, state),
  owns: ownsKey,
});
