import { marked, type BarChart, type LineChart, type Quantity, type Table } from './shown.ts';

/**
 * An amount with its unit, written so that one can read it: `quantity(3.9e9, 'bytes')` shows as
 * 3.90 GB. Give a range as `[low, high]`. Units with a scale of their own are bytes, kWh, gCO2e and
 * hours; every other unit is written behind the number.
 */
export function quantity(
  amount: number | readonly [low: number, high: number],
  unit: string,
): Quantity {
  const [low, high] = typeof amount === 'number' ? [amount, amount] : amount;
  if (typeof low !== 'number' || typeof high !== 'number') {
    throw new TypeError('quantity: the amount must be a number or [low, high]');
  }
  return marked({ kind: 'quantity', low, high, unit });
}

/** Rows as a table: one column for each field of the first row. */
export function table(rows: readonly object[], { caption = '' }: { caption?: string } = {}): Table {
  if (!Array.isArray(rows)) throw new TypeError('table: rows must be an array of objects');
  return marked({ kind: 'table', caption, rows });
}

/** Bars that start at zero, one for each row. The unit is written as `quantity` writes it. */
export function barChart(
  rows: readonly { readonly label: string; readonly value: number }[],
  { title = '', unit = '' }: { title?: string; unit?: string } = {},
): BarChart {
  if (!Array.isArray(rows)) throw new TypeError('barChart: rows must be an array');
  for (const row of rows) {
    if (!(typeof row?.value === 'number' && row.value >= 0 && Number.isFinite(row.value))) {
      throw new TypeError(
        `barChart: every row needs a label and a value from 0 up; got ${JSON.stringify(row)}`,
      );
    }
  }
  return marked({ kind: 'bars', title, unit, rows });
}

/** A line through points, in the order of x. Say on both axes what is shown and in which unit. */
export function lineChart(
  points: readonly { readonly x: number; readonly y: number }[],
  {
    title = '',
    xLabel = 'x',
    yLabel = 'y',
  }: { title?: string; xLabel?: string; yLabel?: string } = {},
): LineChart {
  if (!Array.isArray(points)) throw new TypeError('lineChart: points must be an array');
  for (const point of points) {
    if (!Number.isFinite(point?.x) || !Number.isFinite(point?.y)) {
      throw new TypeError(`lineChart: every point needs x and y; got ${JSON.stringify(point)}`);
    }
  }
  return marked({ kind: 'line', title, xLabel, yLabel, points });
}
