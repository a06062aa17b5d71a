import { z } from 'zod';
import { id, words, year } from '../read/content-fields.ts';

const amount = z.number().nonnegative();

/** content/figures.yaml: a cited number, or a range where sources disagree. */
export const figureFields = z.strictObject({
  id,
  label: words,
  value: amount.optional(),
  low: amount.optional(),
  high: amount.optional(),
  /** The number stands in content/data/accelerators.csv: the id of a device, and what of it. */
  accelerator: z
    .strictObject({
      id,
      quantity: z.enum(['memory', 'rated power', '32-bit speed', '16-bit speed']),
    })
    .optional(),
  unit: words,
  /** Year that the number describes. */
  year: year.optional(),
  /** Year in which we read it, where the source names none. */
  read: year.optional(),
  source: id,
  note: words.optional(),
});

export const figuresSchema = z.array(
  figureFields
    .refine(
      ({ value, low, high, accelerator }) => {
        const isRange = low !== undefined && high !== undefined;
        const isHalf = (low === undefined) !== (high === undefined);
        const given = [value !== undefined, isRange, accelerator !== undefined];
        return !isHalf && given.filter(Boolean).length === 1;
      },
      {
        message: 'give "value", or "low" and "high", or "accelerator"',
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

/** `low` equals `high` for a single value; both are 0 until an `accelerator` is looked up. */
export type CitedFigure = z.infer<typeof figuresSchema>[number];
