import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Each broken rule of WCAG 2.2 AA with the places that break it. Only these are collected: the places
 * where a rule holds are many more, and to send them here takes longer than to look at the page.
 */
export async function broken(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe.withTags(wcag),
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // A page without frames needs no second page to put the results of its frames together.
  axe.setLegacyMode(page.frames().length === 1);
  const { violations } = await choose(axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
