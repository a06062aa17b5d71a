/** What the specs of the planner do with its page. */
import type { Page } from '@playwright/test';
import { startWidgets } from './page.ts';

export const results = ['Peak memory', 'Duration', 'Energy', 'Carbon'] as const;

export async function openPlanner(page: Page, query = '') {
  await page.goto(`/plan/${query}`);
  await startWidgets(page);
  return page.getByRole('region', { name: 'Planner', exact: true });
}

export const result = (page: Page, name: (typeof results)[number]) =>
  page.getByRole('status', { name, exact: true });
