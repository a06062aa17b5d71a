import { fullFilters } from '../../data/runs/detector.ts';

/** Channels of the detector as it was made. */
export const allChannels = fullFilters.reduce((sum, filters) => sum + filters, 0);

/** Per cent of all channels, as a number of them. */
export const channelsIn = (percent: number): number => Math.round((percent / 100) * allChannels);
