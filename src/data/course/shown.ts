import { before, caseStudy } from '../case/case.ts';
import { memoryValues } from '../case/memory-values.ts';
import { networkValues } from '../case/network-values.ts';
import { planValues } from '../case/plan-values.ts';
import { gpuValues } from '../runs/gpu-words.ts';
import { lessonRow } from '../mlperf/mlperf.ts';
import { mlperfValues } from '../mlperf/mlperf-values.ts';

const values: Readonly<Record<string, () => string>> = {
  ...networkValues(caseStudy),
  ...memoryValues(caseStudy),
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
