import { axisFor, axisFromZero, type Axis } from './scale.ts';
import { batchRows, capRows, stopRows } from './batch-rows.ts';
import { batchSentence, capSentence, stopSentence } from './words.ts';
import type { Choice, Measured } from './selection.ts';

/** A measured point of a curve. */
export interface PanelPoint {
  /** Per cent along the bottom. */
  readonly x: number;
  /** Undefined where nothing was measured, or a target was never reached. */
  readonly value: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Along the bottom. */
  readonly name: string;
}

/** Where a reader guessed, drawn on a panel: along the bottom, and how high where that was asked. */
export interface GuessMark {
  readonly panel: number;
  readonly x: number;
  readonly value?: number;
}

/** One curve with its axis. */
export interface Panel {
  readonly title: string;
  readonly axis: Axis;
  readonly points: readonly PanelPoint[];
  readonly format: (value: number) => string;
  /** Index of the point that is best in what the panel shows. */
  readonly best: { readonly index: number; readonly word: string } | undefined;
}

interface Draft {
  readonly title: string;
  readonly points: readonly PanelPoint[];
  readonly format: (value: number) => string;
  readonly best: 'most' | 'least';
  readonly word: string;
  readonly fromZero?: boolean;
}

export function panelOf(draft: Draft): Panel {
  const { points, title, format } = draft;
  const values = points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((each) => each !== undefined),
  );
  const axis = draft.fromZero ? axisFromZero(Math.max(...values, 0)) : axisFor(values);
  const known = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const best = draft.best === 'most' ? Math.max(...known) : Math.min(...known);
  const index = points.findIndex(({ value }) => value === best);
  return {
    title: axis.logarithmic ? `${title}, each line ten times the one below` : title,
    axis,
    points,
    format,
    best: index === -1 ? undefined : { index, word: draft.word },
  };
}

/** The point nearest to a place along the bottom. */
export function nearest(points: readonly PanelPoint[], x: number): number {
  const distances = points.map((point) => Math.abs(point.x - x));
  return distances.indexOf(Math.min(...distances));
}

/** Names along the bottom that leave room for each other; the first and the last always stand. */
export function shownNames(points: readonly PanelPoint[], room: number): readonly number[] {
  const last = points.length - 1;
  const shown = [0];
  for (let index = 1; index < last; index += 1) {
    const before = points[shown.at(-1) ?? 0]?.x ?? 0;
    const here = points[index]?.x ?? 0;
    if (here - before >= room && (points[last]?.x ?? 100) - here >= room) shown.push(index);
  }
  return last > 0 ? [...shown, last] : shown;
}

/** The points that follow on each other without a gap. */
export function stretches(points: readonly PanelPoint[]): readonly (readonly PanelPoint[])[] {
  const all: PanelPoint[][] = [[]];
  for (const point of points) {
    if (point.value === undefined) all.push([]);
    else all.at(-1)?.push(point);
  }
  return all.filter(({ length }) => length > 0);
}

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
