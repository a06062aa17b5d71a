import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { sidewaysScroll, startWidgets } from './support/page.ts';
import { expect, test } from './support/test.ts';

// A driver that draws in software may say how slow reading back is.
test.use({ allowedMessages: [/GL Driver Message/] });

async function openBench(page: Page, query = '') {
  await page.goto(`/lessons/taking-action/${query}`);
  const bench = page.getByRole('region', { name: 'The same training in fewer bits' });
  await bench.scrollIntoViewIfNeeded();
  await startWidgets(page);
  await expect(bench.getByRole('button', { name: 'Measure here' })).toBeEnabled();
  return bench;
}

const rowOf = (bench: Awaited<ReturnType<typeof openBench>>, name: RegExp) =>
  bench.getByRole('row', { name });

test('recorded runs stand there, labelled, with what is real and what is simulated', async ({
  page,
}) => {
  const bench = await openBench(page);
  await expect(bench.getByText(/^Recorded on .* It is not your run\.$/)).toBeVisible();
  await expect(rowOf(bench, /^BF16, rounded simulated/)).toBeVisible();
  await expect(rowOf(bench, /^FP16 textures real WebGL, ε = 10⁻⁷/)).toContainText(
    'not a number in step 2',
  );
  await expect(bench.getByText(/^Measured: textures of half floats take/)).toBeVisible();
});

test('half floats are measured for real: fewer bytes, and the usual ε fails', async ({ page }) => {
  // Three of the six runs draw in software here.
  test.setTimeout(400_000);
  const bench = await openBench(page, '?bits-seed=1');
  await bench.getByRole('button', { name: 'Measure here' }).click();
  await expect(bench.getByText(/^Recorded on/)).toBeHidden();
  const status = bench.getByRole('status', { name: 'Formats' });
  await expect(status).toHaveText(/^Training: \d of 6 runs done\.$/);
  await expect(status).toHaveText('All runs are over.', { timeout: 380_000 });
  await expect(rowOf(bench, /^FP32 real/)).toContainText(/\d\.\d{3}/);
  await expect(rowOf(bench, /^FP16 textures real/)).toContainText('not a number in step 2');
  await expect(rowOf(bench, /^FP16 textures, larger ε real/)).not.toContainText('not a number');
  const sentence = await bench.getByText(/Measured: textures of half floats take/).textContent();
  const [, share] = /([\d.]+) times as much/.exec(sentence ?? '') ?? [];
  expect(Number(share)).toBeGreaterThan(0.45);
  expect(Number(share)).toBeLessThan(0.7);
});

test('it can be stopped, and the recorded runs come back', async ({ page }) => {
  const bench = await openBench(page);
  await bench.getByRole('button', { name: 'Measure here' }).click();
  await expect(rowOf(bench, /^FP32 real/)).toContainText(/step \d+ of/, { timeout: 30_000 });
  await bench.getByRole('button', { name: 'Stop measuring' }).click();
  await expect(bench.getByRole('status', { name: 'Formats' })).toHaveText(
    'The training was stopped.',
    { timeout: 30_000 },
  );
  await bench.getByRole('button', { name: 'Show the recorded runs' }).click();
  await expect(bench.getByText(/^Recorded on/)).toBeVisible();
});

test('a link carries the choice, and a bad one is told', async ({ page }) => {
  const bench = await openBench(page, '?bits-epsilon=0.5&bits-seed=7');
  await expect(bench.getByRole('alert').filter({ hasText: 'Larger ε' })).toContainText(
    /0\.5.*allowed: one of/,
  );
  await expect(bench.getByLabel('Seed')).toHaveValue('7');
  await bench.getByLabel('Larger ε').selectOption('0.0001');
  await expect(page).toHaveURL(/bits-epsilon=0\.0001/);
  await bench.getByLabel('Seed').fill('minus one');
  await expect(bench.getByText(/^Seed: “minus one” is not allowed/)).toBeVisible();
});

test('it is accessible and fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const bench = await openBench(page);
  await expect(bench).toBeVisible();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  expect(await broken(page)).toEqual([]);
});
