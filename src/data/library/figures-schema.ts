import { z } from 'zod';
import { id, words, year } from '../read/content-fields.ts';

const amount = z.number().nonnegative();

/** content/figures.yaml: a cited number, or a range where sources disagree. */
export const figuresSchema = z.array(
  z
    .strictObject({
      id,
      label: words,
      value: amount.optional(),
      low: amount.optional(),
      high: amount.optional(),
      unit: words,
      /** Year that the number describes. */
      year: year.optional(),
      /** Year in which we read it, where the source names none. */
      read: year.optional(),
      source: id,
      note: words.optional(),
    })
    .refine(
      ({ value, low, high }) => (value === undefined) === (low !== undefined && high !== undefined),
      {
        message: 'give "value", or "low" and "high"',
      },
    )
    .refine(({ low = 0, high = low }) => low <= high, { message: '"low" is above "high"' })
    .refine(({ year, read }) => (year === undefined) !== (read === undefined), {
      message: 'give "year", or "read" where the source names no year',
    })
    .transform(({ value, low = value ?? 0, high = value ?? 0, ...rest }) => ({
      ...rest,
      low,
      high,
    })),
);

/** `low` equals `high` for a single value. */
export type CitedFigure = z.infer<typeof figuresSchema>[number];
