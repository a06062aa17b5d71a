/** What a cell shows. Every amount is already written out, so that a view only places text. */
export type OutputItem = TextItem | TableItem | BarsItem | LineItem;

export type TextLevel = 'result' | 'log' | 'info' | 'warn' | 'error' | 'cut';

export interface TextItem {
  kind: 'text';
  level: TextLevel;
  text: string;
  /** Written in front of the text. */
  label?: string;
}

export interface TableItem {
  kind: 'table';
  caption: string;
  columns: string[];
  /** True where a column holds numbers, which are set to the right. */
  numeric: boolean[];
  rows: string[][];
}

interface Bar {
  label: string;
  text: string;
  /** Length in percent of the longest bar. */
  percent: number;
}

export interface BarsItem {
  kind: 'bars';
  title: string;
  bars: Bar[];
}

export interface Tick {
  text: string;
  percent: number;
}

export interface LineItem {
  kind: 'line';
  title: string;
  xLabel: string;
  yLabel: string;
  xTicks: Tick[];
  yTicks: Tick[];
  points: { xText: string; yText: string; xPercent: number; yPercent: number }[];
}

export interface CellError {
  message: string;
  /** Line of the cell, from 1; undefined where the engine does not say. */
  line?: number;
}
