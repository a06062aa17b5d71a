import { formatBytes, formatFactor, formatPercent } from '../../../units/index.ts';
import type { ArmName } from '../arms.ts';
import { backendNames, plural } from '../../shared/words.ts';
import type { PrecisionRow } from './precision-rows.ts';
import { type PrecisionView, stepsPassed, stepsPlanned } from './precision-view.ts';
import { epsilonWords } from './precision-wish.ts';

const byName = (rows: readonly PrecisionRow[], name: ArmName): PrecisionRow => {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`There is no row ${name}.`);
  return row;
};

/** Where a run was made, and with which ε. */
export function placeWords({ arm, view, epsilon }: PrecisionRow): string {
  const backend = arm.backend === 'webgl' ? 'webgl' : view.start?.backend;
  const where = backend ? `${backendNames[backend]}, ` : '';
  return `${where}ε = ${epsilonWords(epsilon)}`;
}

/** How a run ended, or how far it is. */
export function outcomeWords({ view, lastLoss }: PrecisionRow): string {
  const { status, outInStep, losses, message } = view;
  if (status === 'failed') return message;
  if (outInStep !== null) return `not a number in step ${outInStep}`;
  if (status === 'waiting') return 'waiting';
  if (status === 'preparing' || lastLoss === null) return 'starting';
  if (status === 'training') return `step ${losses.length} of ${view.start?.steps ?? 0}`;
  return lastLoss.toFixed(3);
}

const ran = ({ view }: PrecisionRow): boolean => view.status === 'finished';

/** Per cent by which the last loss of a rounded run is off that of 32 bits. */
function apart(rows: readonly PrecisionRow[]): string {
  const [whole, bf16, fp16] = (['fp32', 'bf16-rounded', 'fp16-rounded'] as const).map((name) =>
    byName(rows, name),
  ) as [PrecisionRow, PrecisionRow, PrecisionRow];
  if (![whole, bf16, fp16].every((row) => ran(row) && row.lastLoss !== null)) return '';
  const off = ({ lastLoss }: PrecisionRow) =>
    formatPercent(Math.abs((lastLoss ?? 0) - (whole.lastLoss ?? 0)) / (whole.lastLoss ?? 1), 1);
  return `Simulated: rounding to BF16 moves the loss after ${plural(whole.view.losses.length, 'step')} by ${off(bf16)}, to FP16 by ${off(fp16)}.`;
}

/** What half the bits saved in the textures of WebGL. */
function halved(rows: readonly PrecisionRow[]): string {
  const [whole, short] = [byName(rows, 'webgl-fp32'), byName(rows, 'webgl-fp16')];
  const [before, after] = [whole.view.allocatedBytes, short.view.allocatedBytes];
  if (before === null || after === null || short.measuredShare === null) return '';
  return `Measured: textures of half floats take ${formatBytes(after)} where those of 32 bits take ${formatBytes(before)}, ${formatFactor(short.measuredShare)} as much.`;
}

function endings(rows: readonly PrecisionRow[]): string {
  const [usual, larger] = [byName(rows, 'webgl-fp16'), byName(rows, 'webgl-fp16-epsilon')];
  if (!ran(usual) || !ran(larger)) return '';
  const say = ({ view, epsilon }: PrecisionRow): string =>
    `with ε = ${epsilonWords(epsilon)} ${
      view.outInStep === null
        ? 'the loss stays a number'
        : `the loss is no longer a number in step ${view.outInStep}`
    }`;
  return `In them, ${say(usual)}; ${say(larger)}.`;
}

/** What the runs say, in a few sentences; empty until some have ended. */
export const precisionSentences = (rows: readonly PrecisionRow[]): string[] =>
  [apart(rows), halved(rows), endings(rows)].filter((sentence) => sentence !== '');

/** What happens just now, for the status line. */
export function precisionStatus(rows: readonly PrecisionRow[], running: boolean): string {
  const done = rows.filter(
    ({ view }) => !['waiting', 'preparing', 'training'].includes(view.status),
  );
  if (running) return `Training: ${done.length} of ${plural(rows.length, 'run')} done.`;
  if (rows.some(({ view }) => view.status === 'stopped')) return 'The training was stopped.';
  return done.length === rows.length ? 'All runs are over.' : '';
}

/** "24 of 72 steps". */
export const stepWords = (view: PrecisionView): string =>
  `${stepsPassed(view)} of ${plural(stepsPlanned, 'step')}.`;
