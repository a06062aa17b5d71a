import { batchRows } from './batch-rows.ts';
import { batchSentence } from './batch-words.ts';
import { capRows } from './cap-rows.ts';
import { capSentence } from './cap-words.ts';
import type { Choice, Measured } from './selection.ts';
import { stopRows } from './stop-rows.ts';
import { stopSentence } from './stop-words.ts';

/** What a screen reader is told after a change: the sentence of the setting that was changed. */
export function spokenAfter(measured: Measured, before: Choice, now: Choice): string | undefined {
  const changed = (key: keyof Choice) => before[key] !== now[key];
  if (changed('workload') || changed('card')) {
    return `${measured.workload.label}, on one ${measured.card.name}.`;
  }
  if (changed('batch')) return batchSentence(measured, batchRows(measured, now), now);
  if (changed('capWatts')) return capSentence(capRows(measured, now), now);
  if (changed('target')) return stopSentence(measured, stopRows(measured, now), now);
  return undefined;
}
