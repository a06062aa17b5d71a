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
  /** Follows the duel that is shown, so that short runs fill the picture too. */
  readonly seconds: Scale;
  /** The same for all duels, so that they can be compared when the slider moves. */
  readonly iou: Scale;
}

export const duelScales = (duels: readonly Duel[], shown: Duel): DuelScales => ({
  seconds: fromZero(Math.max(last(shown.transfer), last(shown.scratch)), 5),
  iou: fromZero(
    Math.max(...duels.map(({ transfer, scratch }) => Math.max(best(transfer), best(scratch)))),
    4,
  ),
});

const inSeconds = (seconds: number): string => `${formatSignificant(seconds, 2)}\u202fs`;

/** What the two curves say, in one or two sentences. Words stand between two numbers. */
export function duelSentence({ labelledBoxes, transfer, scratch }: Duel): string {
  const lead = leadOf(transfer, scratch);
  const gap = best(transfer) - best(scratch);
  const end =
    Math.abs(gap) < 0.01
      ? 'At the end both are about as good.'
      : `At the end ${gap > 0 ? 'transfer' : 'training from scratch'} is ${formatSignificant(Math.abs(gap), 2)} better.`;
  if (!lead) return `With ${labelledBoxes} labelled boxes: ${end}`;
  const runs = [
    { name: 'transfer', seconds: lead.transferSeconds },
    { name: 'training from scratch', seconds: lead.scratchSeconds },
  ] as const;
  const [sooner, later] = lead.times >= 1 ? runs : [runs[1], runs[0]];
  return (
    `With ${labelledBoxes} labelled boxes, ${sooner.name} reaches an IoU of ${lead.iou} after ` +
    `${inSeconds(sooner.seconds)} of training; ${later.name} needs ` +
    `${formatFactor(later.seconds / sooner.seconds)} as long, ${inSeconds(later.seconds)}. ${end}`
  );
}
