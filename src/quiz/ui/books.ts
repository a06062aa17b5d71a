import type { Perspective } from '../readings.ts';

/** What each choice of "Whose books?" is called. */
export const BOOKS: Readonly<Record<Perspective, string>> = {
  lesson: 'The lesson',
  customer: 'The customer',
  provider: 'The provider',
};

/** A sentence under the switch, so that nobody takes a reading for the marked answer. */
export const BOOKS_NOTES: Readonly<Record<Perspective, string>> = {
  lesson: 'The marked answer follows the rule of this lesson.',
  customer:
    "The GHG Protocol's strict reading, in the report of Miguel's department, which buys its cloud as a service. The marked answer stays that of the lesson.",
  provider:
    "The GHG Protocol's strict reading, in the report of whoever runs the machines: the cloud provider for work in the cloud, Miguel's department for the rest. The marked answer stays that of the lesson.",
};
