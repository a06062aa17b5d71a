import { formatAmount } from '../read/format-amount.ts';
import type { PlannedCase } from './plan.ts';

/** Results are ranges over rough assumptions: two digits are as many as they deserve. */
export const RESULT_DIGITS = 2;

/** Predicted costs of last year's recipe that lessons show, by name. */
export const planValues = ({
  hours,
  kilowattHours,
}: Pick<PlannedCase, 'hours' | 'kilowattHours'>): Record<string, () => string> => ({
  'before.hours': () => formatAmount({ ...hours, unit: 'hours' }, RESULT_DIGITS),
  'before.kilowattHours': () => formatAmount({ ...kilowattHours, unit: 'kWh' }, RESULT_DIGITS),
});
