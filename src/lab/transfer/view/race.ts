import type { RunView } from './run-view.ts';

/** Mean IoU on the scenes kept aside, after so many seconds of training (validation left out). */
export interface RacePoint {
  readonly seconds: number;
  readonly iou: number;
}

/** IoU over training time, from the first epoch on. Making the kept features counts as training. */
export function racePoints({ stages }: RunView): RacePoint[] {
  let milliseconds = 0;
  return stages.flatMap(({ epochs }) =>
    epochs.map((epoch) => {
      milliseconds += epoch.cachingMilliseconds + epoch.trainingMilliseconds;
      return { seconds: milliseconds / 1000, iou: epoch.iou };
    }),
  );
}

/** When a run first reached an IoU; null when it never did. */
export const secondsTo = (points: readonly RacePoint[], iou: number): number | null =>
  points.find((point) => point.iou >= iou)?.seconds ?? null;

const bestIou = (points: readonly RacePoint[]): number =>
  points.reduce((best, { iou }) => Math.max(best, iou), 0);

export interface Lead {
  readonly iou: number;
  readonly transferSeconds: number;
  readonly scratchSeconds: number;
  /** How many times sooner transfer was there. */
  readonly times: number;
}

/** The race to the highest round IoU (hundredths) that both runs reached. Null before there is one. */
export function leadOf(transfer: readonly RacePoint[], scratch: readonly RacePoint[]): Lead | null {
  const common = Math.min(bestIou(transfer), bestIou(scratch));
  const iou = Math.floor(common * 100 + 1e-9) / 100;
  const transferSeconds = secondsTo(transfer, iou);
  const scratchSeconds = secondsTo(scratch, iou);
  if (iou === 0 || !transferSeconds || !scratchSeconds) return null;
  return { iou, transferSeconds, scratchSeconds, times: scratchSeconds / transferSeconds };
}
