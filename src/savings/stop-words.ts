import { formatEnergy } from '../units/index.ts';
import type { Choice, Measured } from './selection.ts';
import { hardest, stoppingSaves, type StopRow } from './stop-rows.ts';
import { capital, goal, inEpochs, inUnit, percent } from './words.ts';

/** What stopping at the chosen target saves. */
export function stopSentence(measured: Measured, rows: readonly StopRow[], choice: Choice): string {
  const end = hardest(rows);
  const row = rows.find(({ target }) => target === choice.target);
  const saved = stoppingSaves(measured, choice);
  if (!row || row.reached.runs === 0) {
    return 'How many epochs this batch size needs was not measured.';
  }
  const target = goal(measured, row.target);
  const { median, reachedBy, runs } = row.reached;
  if (median === undefined || !end) {
    return `${reachedBy} of ${runs} runs reached ${target}: too few to say how long it takes.`;
  }
  if (!saved) {
    return `${capital(target)} takes ${inEpochs(median)}. The energy was not measured with this power cap.`;
  }
  if (row === end) {
    return `${capital(target)} takes ${inEpochs(median)}. It is the hardest target that half of the runs reached.`;
  }
  const energy = formatEnergy(saved.kilowattHoursSaved ?? 0);
  return `Stopping at ${target} takes ${inEpochs(median)}; going on to ${inUnit(measured, end.target)} takes ${inEpochs(end.reached.median ?? 0)}. Stopping saves ${percent(saved.fractionSaved)} of the energy: ${energy}.`;
}

/** The last step costs more than its share. */
export function stopTwist(measured: Measured, rows: readonly StopRow[]): string {
  const reached = rows.filter(({ reached: { median } }) => median !== undefined);
  const [before, last] = reached.slice(-2);
  const most = before?.reached.median;
  const all = last?.reached.median;
  if (!before || !last || most === undefined || all === undefined) return '';
  const step = `from ${inUnit(measured, before.target)} to ${inUnit(measured, last.target)}`;
  if (all === most) return `Here the last step, ${step}, costs no further epoch.`;
  const share = percent((all - most) / all);
  return `The last step is dear: ${step} takes ${inEpochs(all - most)} of ${all}, ${share} of the whole run.`;
}
