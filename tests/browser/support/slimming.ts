/** What the specs of the lab of slimming down do with a page. */
import type { Page } from '@playwright/test';
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import { waitFor, watchLab } from './lab.ts';
import { expect } from './test.ts';

export const lessonWithSlimming = '/lessons/slimming-down/';

/** Opens the lesson with the tiny experiment and waits until it can be started. */
export async function openSlimming(page: Page, query: string): Promise<void> {
  await watchLab(page);
  await page.goto(`${lessonWithSlimming}?${query}`);
  await page.getByRole('button', { name: 'Train with L1' }).scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]:has(button:text-is("Train with L1"))')).toHaveCount(
    0,
  );
}

export const tinyOn = (backend: Backend, seed = 0): string =>
  `size=tiny&seed=${seed}&backend=${backend}`;

/** The text of one of the four results. */
export const result = (page: Page, name: string) => page.getByRole('status', { name, exact: true });

/** A count as the page writes it. */
export const countOf = async (page: Page, name: string): Promise<number> =>
  Number((await result(page, name).textContent())?.replaceAll(',', ''));

/** Presses a button and waits until that task, the `nth` of the page, is over. */
export async function carryOut(page: Page, name: string, nth: number): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await waitFor(page, 'done', nth);
}
