import { formatDuration, thinSpace } from '../../units/index.ts';

const millisecondsPerHour = 3_600_000;
const secondsPerMinute = 60;

/** "About 12 s": whole seconds, because an estimate from a part of the run is no better. */
export const aboutSeconds = (milliseconds: number): string =>
  `about ${formatDuration(Math.max(1000, Math.round(milliseconds / 1000) * 1000) / millisecondsPerHour)}`;

/**
 * What is left of a run of which a share is done, in a sentence; empty where nothing tells.
 * @param milliseconds What the done share took.
 */
export function timeLeft(milliseconds: number, share: number): string {
  if (share <= 0 || share >= 1 || milliseconds <= 0) return '';
  return `At this pace, ${aboutSeconds((milliseconds / share) * (1 - share))} left.`;
}

/** "12.3 s", "2 min 5.3 s": the tenths show that the clock goes. */
export function clockWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const minutes = Math.floor(seconds / secondsPerMinute);
  const rest = `${(seconds - minutes * secondsPerMinute).toFixed(1)}${thinSpace}s`;
  return minutes > 0 ? `${minutes}${thinSpace}min ${rest}` : rest;
}

const fewEpochs = 5;

/** What one epoch took, as the mean of the last few: the first may also compute what is then kept. */
export function epochMilliseconds(
  epochs: readonly { trainingMilliseconds: number; validatingMilliseconds: number }[],
): number {
  const recent = epochs.slice(-fewEpochs);
  const all = recent.reduce(
    (sum, epoch) => sum + epoch.trainingMilliseconds + epoch.validatingMilliseconds,
    0,
  );
  return all / recent.length;
}
