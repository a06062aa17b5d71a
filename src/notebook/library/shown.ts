/** Values that a cell shows in a way of their own, marked so that they survive any copy. */
const MARK = 'joulebook:shown';

export interface Quantity {
  readonly mark: typeof MARK;
  readonly kind: 'quantity';
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

export interface BarChart {
  readonly mark: typeof MARK;
  readonly kind: 'bars';
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}

export interface LineChart {
  readonly mark: typeof MARK;
  readonly kind: 'line';
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Table {
  readonly mark: typeof MARK;
  readonly kind: 'table';
  readonly caption: string;
  readonly rows: readonly object[];
}

export type Shown = Quantity | BarChart | LineChart | Table;
type Bare<T> = T extends Shown ? Omit<T, 'mark'> : never;

export const marked = <T extends Bare<Shown>>(value: T): T & { mark: typeof MARK } => ({
  mark: MARK,
  ...value,
});

export const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'mark' in value && value.mark === MARK;
