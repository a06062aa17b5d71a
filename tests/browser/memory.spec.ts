import type { Locator, Page } from '@playwright/test';
import { sidewaysScroll } from './support/page.ts';
import { expect, test } from './support/test.ts';

const lesson = '/lessons/analysis/';

async function openExplorer(page: Page, query = ''): Promise<Locator> {
  await page.goto(lesson + query);
  const explorer = page.getByRole('region', { name: 'Will it fit?' });
  await explorer.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]', { has: explorer })).toHaveCount(0);
  return explorer;
}

const memoryOf = (explorer: Locator) =>
  explorer.locator('output').and(explorer.page().getByLabel('Training memory'));

test('every control changes the memory by the equation', async ({ page }) => {
  const explorer = await openExplorer(page);
  await explorer.getByLabel('Trainable parameters').fill('25557032');
  await explorer.getByLabel('Layer outputs per sample').fill('22.2e6');
  await explorer.getByLabel('Batch size').fill('32');
  await explorer.getByLabel('Optimiser').selectOption('adam');
  // 1.2 · (102.2 + 102.2 + 204.5 + 2841.6) MB
  await expect(memoryOf(explorer)).toHaveText(/^3\.90\sGB$/);
  await explorer.getByLabel('Precision').selectOption('fp16');
  await expect(memoryOf(explorer)).toHaveText(/^1\.95\sGB$/);
  await explorer.getByLabel('Unit model').selectOption({ index: 1 });
  // 1.2 · (51.1 + 51.1 + 102.2 + 2 · 1420.8) MB
  await expect(memoryOf(explorer)).toHaveText(/^3\.66\sGB$/);
  await explorer.getByLabel(/overhead/i).fill('0');
  await expect(memoryOf(explorer)).toHaveText(/^3\.05\sGB$/);
  await explorer.getByLabel('Optimiser').selectOption('sgd');
  await expect(memoryOf(explorer)).toHaveText(/^2\.94\sGB$/);
});

test('says whether it fits, and the largest batch that does', async ({ page }) => {
  const explorer = await openExplorer(page);
  await expect(explorer.getByText(/^Does not fit on a GeForce RTX 3070/)).toBeVisible();
  await explorer.getByLabel('Preset').selectOption({ label: 'Small ConvNet' });
  await expect(
    explorer.getByText(/^Fits on a GeForce RTX 3070 \(8\sGB\) up to batch/),
  ).toBeVisible();
  await explorer.getByLabel('Preset').selectOption('wide');
  await explorer.getByLabel('GPU').selectOption('a100-sxm4-80-gb');
  await expect(explorer.getByText(/^Fits on an A100 SXM4 80 GB/)).toBeVisible();
  await expect(page).toHaveURL(/\?gpu=a100-sxm4-80-gb/);
});

test('an older link names the same card, and a TPU gets a sentence', async ({ page }) => {
  const explorer = await openExplorer(page, '?gpu=rtx-3090');
  await expect(explorer.getByLabel('GPU')).toHaveValue('geforce-rtx-3090');
  await expect(explorer.getByRole('alert')).toHaveCount(0);
  await openExplorer(page, '?gpu=tpuv3-chip');
  await expect(explorer.getByLabel('GPU')).toHaveValue('geforce-rtx-3070');
  await expect(explorer.getByRole('alert')).toContainText(
    'GPU: “tpuv3-chip” is a TPU, and here are graphics cards only.',
  );
});

test('a link brings the same state back, and holds only what was changed', async ({ page }) => {
  const explorer = await openExplorer(page);
  await explorer.getByLabel('Batch size').fill('8');
  await expect(page).toHaveURL(/\?M=8$/);
  const memory = await memoryOf(explorer).textContent();
  await page.reload();
  await explorer.scrollIntoViewIfNeeded();
  await expect(explorer.getByLabel('Batch size')).toHaveValue('8');
  await expect(memoryOf(explorer)).toHaveText(memory ?? '');
  await explorer.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/\/lessons\/analysis\/(#.*)?$/);
});

test('a hostile link falls back to the defaults and says what it refused', async ({ page }) => {
  const explorer = await openExplorer(page, '?M=-3&P=1e999&optimiser=%3Cscript%3E');
  const alert = explorer.getByRole('alert').filter({ hasText: 'The link holds values' });
  await expect(alert).toContainText('Batch size: got “-3”; allowed: a whole number from 1');
  await expect(alert).toContainText('Trainable parameters: got “1e999”');
  await expect(alert).toContainText('Optimiser: got “<script>”; allowed: one of sgd');
  await expect(memoryOf(explorer)).toHaveText(/^22\.8\sGB$/);
});

test('a number that is not allowed is named, and the last result stays', async ({ page }) => {
  const explorer = await openExplorer(page);
  const before = await memoryOf(explorer).textContent();
  const batch = explorer.getByLabel('Batch size');
  await batch.fill('2.5');
  await expect(explorer.getByRole('alert').filter({ hasText: 'Batch size' })).toContainText(
    'got “2.5”; allowed: a whole number',
  );
  await expect(batch).toHaveAttribute('aria-invalid', 'true');
  await expect(memoryOf(explorer)).toHaveText(before ?? '');
  await batch.fill('32');
  await expect(batch).toHaveAttribute('aria-invalid', 'false');
  await expect(memoryOf(explorer)).not.toHaveText(before ?? '');
});

test('A is pinned, B is changed, and the difference is told and spoken', async ({ page }) => {
  const explorer = await openExplorer(page);
  await explorer.getByRole('button', { name: 'Pin as A' }).click();
  await explorer.getByLabel('Precision').selectOption('fp16');
  await expect(explorer.getByText(/^B needs 11\.4\sGB less than A, 50\s% less\.$/)).toBeVisible();
  const difference = explorer.getByRole('table').filter({ hasText: 'Difference, B − A' });
  await expect(difference.getByRole('row', { name: /^Activations/ })).toBeVisible();
  await expect(explorer.getByText(/^11\.4\sGB\. Does not fit.*less than A/)).toHaveRole('status');
  await page.reload();
  await explorer.scrollIntoViewIfNeeded();
  await expect(explorer.getByText(/^B needs 11\.4\sGB less than A/)).toBeVisible();
  await explorer.getByRole('button', { name: 'Remove A' }).click();
  await expect(difference).toHaveCount(0);
});

test('works by keyboard alone: slider, arrow keys in the field, lists', async ({ page }) => {
  const explorer = await openExplorer(page);
  const before = await memoryOf(explorer).textContent();
  await explorer.getByLabel('Batch slider').focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await expect(memoryOf(explorer)).not.toHaveText(before ?? '');
  const batch = explorer.getByLabel('Batch size');
  const raised = Number(await batch.inputValue());
  expect(raised).toBeGreaterThan(64);
  await page.keyboard.press('Tab');
  await expect(batch).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect(Number(await batch.inputValue())).toBeLessThan(raised);
});

test('the picture has its numbers as a table, and the formula has them filled in', async ({
  page,
}) => {
  const explorer = await openExplorer(page, '?preset=resnet-50');
  await explorer.getByText('Data', { exact: true }).click();
  const table = explorer.getByRole('table');
  const part = (name: string) => table.getByRole('row', { name });
  await expect(part('Parameters')).toContainText(/102\sMB/);
  await expect(part('Activations')).toContainText(/5\.68\sGB/);
  const formula = explorer.getByRole('group', { name: /^The memory equation/ });
  await expect(formula).toContainText(/64 × 22\.2\sM × 1 × 4\sB/);
});

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const explorer = await openExplorer(page);
  await explorer.getByRole('button', { name: 'Pin as A' }).click();
  await explorer.getByLabel('Optimiser').selectOption('adam');
  expect(await sidewaysScroll(page)).toBe(0);
});
