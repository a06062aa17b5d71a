/** Where nothing can train, the recorded run is played, and the page says so and why. */
import type { Page } from '@playwright/test';
import { lessonWithLab, paragraph, press, showLab } from './support/lab.ts';
import { expect, test } from './support/test.ts';

test.use({ allowedMessages: [/Failed to load resource/] });

async function expectRecordedRun(page: Page): Promise<void> {
  await page.goto(`${lessonWithLab}?size=tiny`);
  await showLab(page);
  await press(page, 'Start training');
  const lab = page.getByRole('region', { name: /^The live lab/ });
  await expect(paragraph(page, /The recorded run is played instead\.$/)).toBeVisible();
  await expect(lab.getByText(/^Recorded on .* not your run\.$/)).toBeVisible();
  await expect(lab.getByLabel('Backend')).toHaveValue('recorded');
  await expect(paragraph(page, /^Done: \d+ epochs in/)).toBeVisible({ timeout: 60_000 });
}

test('no backend starts: the recorded run', async ({ page }) => {
  await page.route(/\/lab-backend-[^/]*\.js$/, (route) => route.abort());
  await expectRecordedRun(page);
});

test('the worker does not start: the recorded run', async ({ page }) => {
  await page.route(/\/training-worker-[^/]*\.js$/, (route) => route.abort());
  await expectRecordedRun(page);
});
