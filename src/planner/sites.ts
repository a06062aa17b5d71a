import type { ScopesInput } from '../estimation/index.ts';
import type { FigureId } from './offer.ts';

export type SiteId = 'desk' | 'cluster' | 'leased' | 'cloud';

/** Where a job runs: it decides the overhead of the building, and whose books the carbon is in. */
export interface Site {
  readonly id: SiteId;
  readonly label: string;
  /** The same, as the people who own the job write it. */
  readonly ours: string;
  readonly ownership: ScopesInput['ownership'];
  readonly activity: 'local-training' | 'cloud-training';
  readonly pue: FigureId;
}

export const sites: readonly [Site, ...Site[]] = [
  {
    id: 'desk',
    label: 'a computer of your own',
    ours: 'a computer of our own',
    ownership: 'owned',
    activity: 'local-training',
    pue: 'pue-office',
  },
  {
    id: 'cluster',
    label: 'your own data centre',
    ours: 'our own data centre',
    ownership: 'owned',
    activity: 'local-training',
    pue: 'pue-industry',
  },
  {
    id: 'leased',
    label: 'leased machines that you run',
    ours: 'leased machines that we run',
    ownership: 'leased',
    activity: 'local-training',
    pue: 'pue-industry',
  },
  {
    id: 'cloud',
    label: 'the cloud',
    ours: 'the cloud',
    ownership: 'cloud',
    activity: 'cloud-training',
    pue: 'pue-cloud',
  },
];

export const siteOf = (id: SiteId): Site => sites.find((site) => site.id === id) ?? sites[0];
