/** A formula with gaps: filled by native lists, each wrong piece telling what it shows. */
import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { sidewaysScroll } from './support/page.ts';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ANALYSIS = '/lessons/analysis/';

async function formulaOn(page: Page, id: string) {
  const quiz = page.locator(`[data-challenge="${id}"]`);
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('astro-island:not([ssr])')).toBeAttached();
  const gap = (number: number) => quiz.getByRole('combobox', { name: `Gap ${number}:` });
  return {
    quiz,
    gap,
    status: quiz.getByRole('status').first(),
    fill: async (...pieces: string[]) => {
      for (const [index, label] of pieces.entries()) await gap(index + 1).selectOption({ label });
    },
    press: (name: string) => quiz.getByRole('button', { name, exact: true }).click(),
  };
}

const RIGHT = ['3', 'the number of epochs', 'peak FLOP/s of the GPU', 'the utilisation'];

test('a wrong piece tells what it shows; the right ones solve it and are kept', async ({
  page,
}) => {
  await page.goto(ANALYSIS);
  const { quiz, gap, status, fill, press } = await formulaOn(page, 'build-time-equation');
  await press('Check answer');
  await expect(status).toContainText('Fill one gap at least');
  await expect(
    quiz.locator('.js-only').getByText(/^Pieces: 3 · the number of epochs ·/),
  ).toBeVisible();
  await fill('3', 'the batch size', 'peak FLOP/s of the GPU', 'the utilisation');
  await press('Check answer');
  await expect(status).toContainText('Not yet: 3 choices are right, 1 is not.');
  await expect(gap(2)).toHaveAccessibleDescription(/batch size is taken to multiply the work/);
  expect(await broken(page)).toEqual([]);

  await gap(2).selectOption({ label: 'the number of epochs' });
  await expect(quiz.getByText('taken to multiply the work')).toHaveCount(0);
  await press('Check answer');
  await expect(status).toContainText('Solved at attempt 2.');
  await expect(gap(1)).toBeDisabled();
  await expect(quiz.locator('.js-only').getByText('shorter')).toBeVisible();

  await page.reload();
  const again = await formulaOn(page, 'build-time-equation');
  await expect(again.status).toContainText('Solved');
  await expect(again.gap(3)).toHaveValue('peak');
});

test('by keyboard, in the dark, on a phone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(ANALYSIS);
  const { gap, status, fill, press } = await formulaOn(page, 'build-time-equation');
  await gap(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(gap(1)).toHaveValue('three');
  await page.keyboard.press('Tab');
  await expect(gap(2)).toBeFocused();
  await fill(...RIGHT);
  expect(await sidewaysScroll(page)).toBe(0);
  await press('Show me');
  await expect(status).toContainText('Here is the answer');
  expect(await broken(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the formula with numbered gaps, the pieces and the solution can be read', async ({
    page,
  }) => {
    await page.goto(ANALYSIS);
    const quiz = page.locator('[data-challenge="build-memory-equation"]');
    await expect(quiz.getByText('memory = [1] × ( [2] × P + [3] × N ) × [4]')).toBeVisible();
    await expect(quiz.getByText(/The choices are 1\.2, 2, 4,/)).toBeVisible();
    await quiz.getByText('Solution', { exact: true }).click();
    await expect(quiz.getByText(/The framework and the driver take room/)).toBeVisible();
  });
});
