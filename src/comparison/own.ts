// Not through the index: the page would carry the whole module.
import { samplesPerJoule } from '../estimation/energy/samples-per-joule.ts';
import type { Selection } from './selection.ts';

/** A measurement of the reader's own, tied to the axis it was made for. */
export interface OwnRow {
  on: Selection;
  perSecond: number;
  watts: number;
  /** Samples or tokens per joule. */
  perJoule: number;
}

export interface OwnFields {
  perSecond: string;
  watts: string;
}

export interface OwnReading {
  row: OwnRow | null;
  /** What is wrong with a field, in words; a field left empty is not wrong yet. */
  errors: Partial<Record<keyof OwnFields, string>>;
}

const limits = {
  perSecond: { name: 'per second', most: 1e9 },
  watts: { name: 'Your average watts', most: 1e6 },
} as const;

/** Reads the two fields. Both must be above 0: a machine that draws nothing has no efficiency. */
export function readOwnRow(fields: OwnFields, on: Selection): OwnReading {
  const errors: OwnReading['errors'] = {};
  const read = (field: keyof OwnFields): number | null => {
    const text = fields[field].trim();
    if (text === '') return null;
    const value = /^\d*\.?\d+(e[+-]?\d{1,2})?$|^\d+\.$/i.test(text) ? Number(text) : Number.NaN;
    const { most } = limits[field];
    if (value > 0 && value <= most) return value;
    const name = field === 'watts' ? limits.watts.name : `Your ${on.unit} ${limits.perSecond.name}`;
    errors[field] =
      `${name}: "${text.slice(0, 20)}" is not allowed. Use a number above 0 and up to ${most.toLocaleString('en-GB')}.`;
    return null;
  };
  const perSecond = read('perSecond');
  const watts = read('watts');
  if (perSecond === null || watts === null) return { row: null, errors };
  const perJoule = samplesPerJoule({ samplesPerSecond: perSecond, watts }).samplesPerJoule;
  return { row: { on, perSecond, watts, perJoule }, errors };
}
