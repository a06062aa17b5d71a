/** Transfer against training from scratch, with the same number of labelled boxes. */
import { formatFactor, formatSignificant } from '../../../units/index.ts';
import { leadOf, type RacePoint } from './race.ts';
import { fromZero, type Scale } from '../../../kit/ticks.ts';

export interface Duel {
  readonly labelledBoxes: number;
  readonly transfer: readonly RacePoint[];
  readonly scratch: readonly RacePoint[];
}

const best = (points: readonly RacePoint[]): number => Math.max(0, ...points.map(({ iou }) => iou));
const last = (points: readonly RacePoint[]): number => points.at(-1)?.seconds ?? 0;

export interface DuelScales {
  readonly seconds: Scale;
  readonly iou: Scale;
}

/** The same axes for all duels, so that they can be compared when the slider moves. */
export const duelScales = (duels: readonly Duel[]): DuelScales => ({
  seconds: fromZero(
    Math.max(...duels.map(({ transfer, scratch }) => Math.max(last(transfer), last(scratch)))),
  ),
  iou: fromZero(
    Math.max(...duels.map(({ transfer, scratch }) => Math.max(best(transfer), best(scratch)))),
    4,
  ),
});

/** What the two curves say, in one or two sentences. */
export function duelSentence({ labelledBoxes, transfer, scratch }: Duel): string {
  const lead = leadOf(transfer, scratch);
  const gap = best(transfer) - best(scratch);
  const end =
    Math.abs(gap) < 0.01
      ? 'At the end both are about as good.'
      : `At the end ${gap > 0 ? 'transfer' : 'training from scratch'} is ${formatSignificant(Math.abs(gap), 2)} better.`;
  if (!lead) return `With ${labelledBoxes} labelled boxes: ${end}`;
  const sooner =
    lead.times >= 1
      ? `transfer is ${formatFactor(lead.times)} sooner at an IoU of ${lead.iou}`
      : `training from scratch is ${formatFactor(1 / lead.times)} sooner at an IoU of ${lead.iou}`;
  const times = `(${formatSignificant(lead.transferSeconds, 2)}\u202fs against ${formatSignificant(lead.scratchSeconds, 2)}\u202fs of training)`;
  return `With ${labelledBoxes} labelled boxes, ${sooner} ${times}. ${end}`;
}
