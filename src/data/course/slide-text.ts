import { figure } from '../library/figures.ts';
import { formatAmount } from '../read/format-amount.ts';
import { shown } from './shown.ts';

const NAME = /\{(figure:)?([A-Za-z0-9][A-Za-z0-9.-]*)\}/g;

/**
 * The text of a slide with its numbers: {wide.parameters} is a value of Miguel's case, {figure:tdp-v100}
 * a cited number.
 * @throws Error naming what is not known
 */
export function slideText(text: string): string {
  return text.replace(NAME, (_whole, cited: string | undefined, name: string) =>
    cited === undefined ? shown(name) : formatAmount(figure(name)),
  );
}
