/** A point of a curve: `epoch` counts over all epochs of the run. */
export interface Point {
  readonly epoch: number;
  readonly value: number;
}

/** One stage: what was planned, and where its epochs lie among those that ran. */
export interface Slot {
  readonly id: string;
  readonly name: string;
  readonly planned: number;
  readonly ran: number;
  /** Epochs that ran before it. */
  readonly from: number;
  readonly opened: boolean;
  readonly ended: boolean;
  /** Planned and not run: 0 until the stage has ended. */
  readonly notRun: number;
}

export interface Line {
  readonly slot: string;
  readonly points: readonly Point[];
}

/** The last point of all lines, where a label stands. */
export const endOf = (lines: readonly Line[]): Point | null =>
  lines.findLast(({ points }) => points.length > 0)?.points.at(-1) ?? null;
