import { before, caseStudy } from '../case/case.ts';
import { cardValues } from '../case/card-values.ts';
import { memoryValues, networkValues, planValues } from '../case/case-values.ts';
import { gpuValues } from '../runs/gpu-words.ts';
import { lessonRow } from '../mlperf/mlperf.ts';
import { mlperfValues } from '../mlperf/mlperf-picks.ts';
import { figure } from '../library/figures.ts';
import { formatAmount } from '../read/format-amount.ts';

const values: Readonly<Record<string, () => string>> = {
  ...networkValues(caseStudy),
  ...memoryValues(caseStudy),
  ...cardValues(caseStudy, figure),
  ...planValues(before),
  ...gpuValues,
  ...mlperfValues(lessonRow),
};

/** Names that `<Case show="…">` knows. */
export const shownNames: readonly string[] = Object.keys(values);

/**
 * A computed value of Miguel's case as text with its unit.
 * @throws Error that lists the known names
 */
export function shown(name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (!value) throw new Error(`<Case show="${name}">: known are ${shownNames.join(', ')}.`);
  return value();
}

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
