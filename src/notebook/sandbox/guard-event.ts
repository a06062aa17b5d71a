import { isRecord } from '../../kit/is-record.ts';
import type { CellError, OutputItem } from '../output.ts';
import type { Needs, RunEvent } from '../protocol.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isListOf =
  <T>(isItem: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(isItem);
const isLabel = (value: unknown): boolean => value === undefined || isText(value);
const isTexts = isListOf(isText);

const levels = ['result', 'log', 'info', 'warn', 'error', 'cut'];

const isBar = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && isText(value['label']) && isText(value['text']) && isNumber(value['percent']);
const isTick = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && isText(value['text']) && isNumber(value['percent']);
const isPoint = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) &&
  isText(value['xText']) &&
  isText(value['yText']) &&
  isNumber(value['xPercent']) &&
  isNumber(value['yPercent']);

function isItem(value: unknown): value is OutputItem {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'text':
      return (
        levels.includes(String(value['level'])) && isText(value['text']) && isLabel(value['label'])
      );
    case 'table':
      return (
        isText(value['caption']) &&
        isTexts(value['columns']) &&
        isListOf((each) => typeof each === 'boolean')(value['numeric']) &&
        isListOf(isTexts)(value['rows'])
      );
    case 'bars':
      return isText(value['title']) && isListOf(isBar)(value['bars']);
    case 'line':
      return (
        [value['title'], value['xLabel'], value['yLabel']].every(isText) &&
        isListOf(isTick)(value['xTicks']) &&
        isListOf(isTick)(value['yTicks']) &&
        isListOf(isPoint)(value['points'])
      );
    default:
      return false;
  }
}

const isError = (value: unknown): value is CellError =>
  isRecord(value) &&
  isText(value['message']) &&
  (value['line'] === undefined || isNumber(value['line']));

const isNeeds = (value: unknown): value is Needs =>
  isRecord(value) && Object.values(value).every(isTexts);

/**
 * A cell runs beside the program that reports on it, so it can send reports of its own making:
 * what has not the right shape is dropped. The page shows reports as text only.
 */
export function guardEvent(value: unknown): RunEvent | undefined {
  if (!isRecord(value)) return undefined;
  const { type, id } = value;
  const sound =
    type === 'plan'
      ? isNeeds(value['needs']) && isTexts(value['cells'])
      : type === 'begin'
        ? isText(id)
        : type === 'output'
          ? isText(id) && isListOf(isItem)(value['items'])
          : type === 'end'
            ? isText(id) && (value['error'] === undefined || isError(value['error']))
            : type === 'skipped'
              ? isText(id) && isText(value['because'])
              : type === 'finished';
  return sound ? (value as unknown as RunEvent) : undefined;
}
