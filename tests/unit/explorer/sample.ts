import fc from 'fast-check';
import { optimizers } from '../../../src/estimation/index.ts';
import { defaults } from '../../../src/explorer/fields.ts';
import {
  trainingPrecisions,
  type Card,
  type MemoryPreset,
  type Setup,
} from '../../../src/explorer/setup.ts';
import type { ExplorerState, Offer } from '../../../src/explorer/state.ts';
import { unitModels } from '../../../src/explorer/unit-models.ts';

const preset = (id: string, parameters: number, outputs: number): MemoryPreset => ({
  id,
  label: id,
  parameters,
  outputs,
  note: '',
});
export const card = (name: string, gibibytes: number): Card => ({
  id: name.toLowerCase().replace(/ /g, '-'),
  name,
  gibibytes,
  memoryBytes: gibibytes * 2 ** 30,
});

export const gtx = card('GTX 1080 Ti', 11);
export const offer: Offer = {
  presets: [preset('wide', 442_562_373, 60_319_749), preset('resnet-50', 25_557_032, 22_200_000)],
  cards: [gtx, card('RTX 3090', 24)],
  defaultCard: gtx.id,
};

export const resnet: Setup = {
  ...defaults,
  batch: 32,
  parameters: 25_557_032,
  outputs: 22_200_000,
};

export const setups: fc.Arbitrary<Setup> = fc.record({
  parameters: fc.integer({ min: 1, max: 1_000_000_000 }),
  outputs: fc.integer({ min: 1, max: 1_000_000_000 }),
  batch: fc.integer({ min: 1, max: 1_000_000 }),
  optimizer: fc.constantFrom(...optimizers.map(({ name }) => name)),
  precision: fc.constantFrom(...trainingPrecisions.map(({ name }) => name)),
  unit: fc.constantFrom(...unitModels.map(({ id }) => id)),
  overheadPercent: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
});

export const states: fc.Arbitrary<ExplorerState> = fc.record({
  setup: setups,
  pinned: fc.option(setups, { nil: undefined }),
  card: fc.constantFrom(...offer.cards.map(({ id }) => id)),
  scale: fc.constantFrom('linear', 'log'),
});

/** Any text, control characters and halves of surrogate pairs too. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));
