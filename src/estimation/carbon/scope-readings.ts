import type { ActivityKind } from './scope-activities.ts';

/** One entry of a greenhouse gas report. */
export interface ScopeReading {
  readonly scope: 1 | 2 | 3;
  /** Category of the Scope 3 Standard, 1 to 15. */
  readonly category?: number;
  readonly reason: string;
}

type Readings = Readonly<Record<ActivityKind, ScopeReading>>;

/** The same for everybody: each organisation reports its own people. */
const people = {
  commuting: {
    scope: 3,
    category: 7,
    reason: 'Staff travel to work by means that the organisation neither owns nor controls.',
  },
  travel: {
    scope: 3,
    category: 6,
    reason: 'Business trips burn the fuel of airlines, trains and hotels, not one’s own.',
  },
} as const;

/** Machines that the reporting organisation owns and runs. */
export const owned: Readings = {
  ...people,
  electricity: {
    scope: 2,
    reason: 'The machine draws bought electricity: it is burnt elsewhere, but used here.',
  },
  purchase: {
    scope: 3,
    category: 2,
    reason:
      'Making the hardware emitted at its makers; the buyer reports all of it in the year of purchase, as capital goods.',
  },
  disposal: {
    scope: 3,
    category: 5,
    reason: 'Others dismantle and recycle it: waste generated in operations.',
  },
  fuel: {
    scope: 1,
    reason: 'Fuel is burnt on the site, in equipment that the organisation controls.',
  },
  refrigerant: {
    scope: 1,
    reason: 'The gas escapes from the organisation’s own cooling: a fugitive emission.',
  },
  'grid-losses': {
    scope: 3,
    category: 3,
    reason:
      'Electricity that is lost on the way was never used here: fuel- and energy-related activities outside Scope 2.',
  },
};

/**
 * Machines of somebody else, in the lessor's building, that the organisation runs (operational
 * control, the usual choice).
 */
export const leased: Readings = {
  ...owned,
  electricity: {
    scope: 2,
    reason:
      'Who runs a leased machine controls it, so its electricity is reported as one’s own (operational control).',
  },
  purchase: {
    scope: 3,
    category: 8,
    reason: 'The lessor bought the hardware: making it belongs to an upstream leased asset.',
  },
  disposal: {
    scope: 3,
    category: 8,
    reason: 'The lessor takes the hardware back: its end of life belongs to the leased asset.',
  },
  fuel: {
    scope: 3,
    category: 8,
    reason:
      'The generator belongs to the building, which the lessor runs: an upstream leased asset.',
  },
  refrigerant: {
    scope: 3,
    category: 8,
    reason: 'The cooling belongs to the building, which the lessor runs: an upstream leased asset.',
  },
};

function bought(reason: string): ScopeReading {
  return { scope: 3, category: 1, reason };
}

/** A cloud service: the provider owns and runs everything, the customer buys a service. */
export const cloudCustomer: Readings = {
  ...people,
  electricity: bought(
    'The data centre’s electricity is the provider’s Scope 2; for the customer it is part of a purchased service.',
  ),
  purchase: bought(
    'The provider buys the hardware; a part of making it comes to the customer with the purchased service.',
  ),
  disposal: bought(
    'The provider disposes of the hardware; a part of it comes with the purchased service.',
  ),
  fuel: bought('The generator is the provider’s Scope 1; the customer buys a service.'),
  refrigerant: bought('The cooling is the provider’s Scope 1; the customer buys a service.'),
  'grid-losses': bought('The provider buys the electricity; the customer buys a service.'),
};

/** The lesson's key: all electricity of the computing in Scope 2, hardware in Scope 3, whoever runs the machine. */
export const lesson: Readings = {
  electricity: {
    scope: 2,
    reason:
      'It is electricity for one’s own computing. The lesson files all of that under Scope 2, wherever it is drawn.',
  },
  purchase: {
    scope: 3,
    reason: 'The emissions of mining, making and shipping came before the machine was switched on.',
  },
  disposal: { scope: 3, reason: 'Others take the hardware apart after its use.' },
  fuel: { scope: 1, reason: 'Fuel is burnt on the site itself.' },
  refrigerant: { scope: 1, reason: 'The gas escapes on the site itself.' },
  'grid-losses': {
    scope: 3,
    reason: 'It is lost before the meter: upstream of the electricity used.',
  },
  commuting: { scope: 3, reason: 'The fuel is burnt in vehicles of other people.' },
  travel: { scope: 3, reason: 'The fuel is burnt by airlines and railways.' },
};
