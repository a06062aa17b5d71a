import { samplesPerJoule } from '../../estimation/index.ts';
import { formatAmount } from '../read/format-amount.ts';
import { lessonRowSamplesPerSecond } from './mlperf-picks.ts';
import type { PowerResult } from './mlperf-result.ts';

const single = (value: number, unit: string): string =>
  formatAmount({ low: value, high: value, unit });

/** The run behind the lesson's 9.89, counted in tokens and in requests, by name. */
export function mlperfValues({
  perSecond,
  watts,
}: Pick<PowerResult, 'perSecond' | 'watts'>): Record<string, () => string> {
  if (perSecond === null || watts === null)
    throw new Error('The lesson row of mlperf-power.csv needs a rate and its watts.');
  const perJoule = (rate: number) => samplesPerJoule({ samplesPerSecond: rate, watts });
  return {
    'mlperf.tokensPerJoule': () => single(perJoule(perSecond).samplesPerJoule, 'tokens/J'),
    'mlperf.requestsPerJoule': () =>
      single(perJoule(lessonRowSamplesPerSecond).samplesPerJoule, 'requests/J'),
    'mlperf.tokensPerRequest': () => single(perSecond / lessonRowSamplesPerSecond, ''),
  };
}
