/** What the specs of teaching mode do with the two windows. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './test.ts';

/** The instructor's view, once it runs. */
export async function openTeach(page: Page): Promise<void> {
  await page.goto('/teach/');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
}

/** The projector's window, opened by the instructor's button. */
export async function openProjector(context: BrowserContext, teach: Page): Promise<Page> {
  const [projector] = await Promise.all([
    context.waitForEvent('page'),
    teach.getByRole('button', { name: 'Open projector' }).click(),
  ]);
  await expect(projector.locator('[data-ready="true"]')).toBeVisible();
  return projector;
}

/** Goes to a step by its entry in the schedule. */
export async function goTo(teach: Page, title: string): Promise<void> {
  await teach
    .getByRole('navigation', { name: 'Schedule' })
    .getByRole('button', { name: title })
    .click();
  await expect(teach.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Types the hands for A, B, C and so on. */
export async function countHands(teach: Page, hands: readonly number[]): Promise<void> {
  for (const [index, count] of hands.entries()) {
    const letter = String.fromCharCode(65 + index);
    await teach.getByLabel(`Hands for ${letter}`, { exact: true }).fill(String(count));
  }
}

/** Seconds that a clock or a countdown shows. */
export async function secondsOf(page: Page, timer: string): Promise<number> {
  const text = await page.getByRole('timer', { name: timer }).innerText();
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  return 60 * Number(minutes) + Number(seconds);
}
