import { around, percent, type Scale } from '../../kit/ticks.ts';
import { ROW_LIMIT } from '../limits.ts';
import { isShown, type BarChart, type LineChart, type Shown } from '../library/shown.ts';
import type {
  BarsItem,
  LineItem,
  OutputItem,
  TableItem,
  TextItem,
  TextLevel,
  Tick,
} from '../output.ts';
import { inspect, writeNumber } from './inspect.ts';
import {
  formatSignificant,
  formatBytes,
  formatCarbon,
  formatDuration,
  formatEnergy,
  formatRange,
  type FormatLike,
  thinSpace,
} from '../../units/index.ts';

const onScale: Readonly<Record<string, FormatLike>> = {
  bytes: formatBytes,
  kWh: formatEnergy,
  gCO2e: formatCarbon,
  hours: formatDuration,
};

const DIGITS = 4;

/** An amount as people read it; what is not finite stays as it is, for it is a finding too. */
function writeAmount(value: number, unit: string, like = value): string {
  if (!Number.isFinite(value)) return unit === '' ? String(value) : `${value} ${unit}`;
  const write = onScale[unit];
  if (write) return write(value, undefined, like);
  const number = formatSignificant(value, DIGITS);
  return unit === '' ? number : `${number}${thinSpace}${unit}`;
}

const writeAmounts = (low: number, high: number, unit: string): string =>
  formatRange(low, high, (value, _digits, like) => writeAmount(value, unit, like));

const ticksOf = ({ ticks }: Scale): Tick[] =>
  ticks.map((tick, index) => ({
    text: formatSignificant(tick, 6),
    percent: (100 * index) / (ticks.length - 1),
  }));

export const textItem = (level: TextLevel, text: string): TextItem => ({
  kind: 'text',
  level,
  text,
});

/** A note where a list was longer than a page can show. */
const leftOut = (count: number): TextItem[] =>
  count > ROW_LIMIT
    ? [textItem('cut', `${writeNumber(count - ROW_LIMIT)} more are not shown; ${ROW_LIMIT} are.`)]
    : [];

const cellText = (value: unknown): string =>
  isShown(value) && value.kind === 'quantity'
    ? writeAmounts(value.low, value.high, value.unit)
    : value === undefined
      ? ''
      : inspect(value);

const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || (isShown(value) && value.kind === 'quantity');

function tableItem(rows: readonly object[], caption: string): TableItem {
  const shown = rows.slice(0, ROW_LIMIT) as Record<string, unknown>[];
  const columns = Object.keys(shown[0] ?? {});
  return {
    kind: 'table',
    caption,
    columns,
    numeric: columns.map((name) => shown.every((row) => isNumeric(row[name]))),
    rows: shown.map((row) => columns.map((name) => cellText(row[name]))),
  };
}

function barsItem({ title, unit, rows }: BarChart): BarsItem {
  const shown = rows.slice(0, ROW_LIMIT);
  const longest = Math.max(...shown.map(({ value }) => value), 0) || 1;
  const bars = shown.map(({ label, value }) => ({
    label: String(label),
    text: writeAmount(value, unit),
    percent: (100 * value) / longest,
  }));
  return { kind: 'bars', title: String(title), bars };
}

function lineItem({ title, xLabel, yLabel, points }: LineChart): LineItem {
  const shown = points.slice(0, ROW_LIMIT).toSorted((a, b) => a.x - b.x);
  const [xAxis, yAxis] = [
    around(shown.map(({ x }) => x)),
    // Lengths and areas must start at zero.
    around([0, ...shown.map(({ y }) => y)]),
  ];
  return {
    kind: 'line',
    title: String(title),
    xLabel: String(xLabel),
    yLabel: String(yLabel),
    xTicks: ticksOf(xAxis),
    yTicks: ticksOf(yAxis),
    points: shown.map(({ x, y }) => ({
      xText: writeAmount(x, ''),
      yText: writeAmount(y, ''),
      xPercent: percent(xAxis, x),
      yPercent: percent(yAxis, y),
    })),
  };
}

function shownItems(value: Shown): OutputItem[] {
  switch (value.kind) {
    case 'quantity':
      return [textItem('result', writeAmounts(value.low, value.high, value.unit))];
    case 'table':
      return [tableItem(value.rows, String(value.caption)), ...leftOut(value.rows.length)];
    case 'bars':
      return [barsItem(value), ...leftOut(value.rows.length)];
    case 'line':
      return value.points.length > 0
        ? [lineItem(value), ...leftOut(value.points.length)]
        : [textItem('result', 'A chart without points.')];
  }
}

/** A list of plain records reads best as a table. */
const isRecords = (value: unknown): value is object[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (row) =>
      typeof row === 'object' &&
      row !== null &&
      !isShown(row) &&
      Object.getPrototypeOf(row) === Object.prototype,
  );

/** What a cell shows for a value. Never throws, whatever the value's own code does. */
export function itemsFor(value: unknown): OutputItem[] {
  try {
    if (isShown(value)) return shownItems(value);
    if (isRecords(value)) return [tableItem(value, ''), ...leftOut(value.length)];
    return [textItem('result', inspect(value))];
  } catch (error) {
    return [textItem('error', `This value cannot be shown: ${inspect(error)}`)];
  }
}
