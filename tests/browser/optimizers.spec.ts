import type { Locator, Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { paragraph } from './support/lab.ts';
import { expect, test } from './support/test.ts';

/** Training takes longer than a click, and the machine may be busy. */
test.describe.configure({ timeout: 180_000 });

const lesson = '/lessons/taking-action/';
const bench = (page: Page): Locator =>
  page.getByRole('region', { name: 'Four optimisers, one task' });

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(lesson + search);
  await bench(page).scrollIntoViewIfNeeded();
  await expect(bench(page).getByRole('button', { name: 'Race the optimisers' })).toBeEnabled();
}

/** The recorded race waits until it is asked for: it would answer the guess. */
const showRecorded = (page: Page) =>
  bench(page).getByRole('button', { name: 'Show the recorded race' }).click();

const race = (page: Page) =>
  bench(page).getByRole('button', { name: 'Race the optimisers' }).click();
const over = (page: Page) =>
  expect(paragraph(page, /^The race is over\.$/)).toBeVisible({
    timeout: 120_000,
  });

const losses = (page: Page): Promise<string[]> =>
  bench(page)
    .getByRole('table', { name: /^After each epoch/, includeHidden: true })
    .locator('tbody td:nth-child(even)')
    .allTextContents();

test('takes a guess, and draws it where the recorded race answers', async ({ page }) => {
  await open(page);
  await expect(bench(page).getByText(/^Recorded on/)).toBeHidden();
  await bench(page).getByLabel('Guess first: the fewest epochs needs').selectOption('SGD');
  await bench(page)
    .getByRole('textbox', { name: /^and it needs so many epochs/ })
    .fill('12');
  await showRecorded(page);
  await expect(bench(page).getByText('your guess: SGD, 12')).toBeVisible();
  await expect(paragraph(page, /^You guessed SGD with 12 epochs; it was /)).toBeVisible();
});

test('shows a recorded race, with what each optimiser keeps and needs', async ({ page }) => {
  await open(page);
  await showRecorded(page);
  await expect(bench(page).getByText(/^Recorded on .* not your race\.$/)).toBeVisible();
  const adam = bench(page).getByRole('row', { name: /^Adam/ }).first();
  await expect(adam).toContainText('4.91');
  await expect(bench(page).getByText(/^Down to a loss of 0\.85: /)).toBeVisible();
  expect(await broken(page)).toEqual([]);
});

test('the target and the watts change what is computed', async ({ page }) => {
  await open(page);
  await showRecorded(page);
  await bench(page).getByLabel('Target loss, from a list').selectOption('0.95');
  await expect(bench(page).getByText(/^Down to a loss of 0\.95: /)).toBeVisible();
  await expect(page).toHaveURL(/bench-target=0\.95/);
  const energy = bench(page).getByRole('row', { name: /^Adam/ }).first().locator('td').nth(4);
  const before = await energy.textContent();
  const watts = bench(page).getByLabel('Average watts');
  await watts.fill('300');
  await expect(energy).not.toHaveText(before ?? '');
  await watts.fill('many');
  await expect(bench(page).getByText(/^Average watts: got “many”/)).toBeVisible();
  await expect(bench(page).getByText(/at 300\sW/)).toBeVisible();
});

test('races live, and a seed in the address repeats the race', async ({ page }) => {
  await open(page, '?bench-epochs=2&bench-seed=7&bench-backend=wasm');
  await race(page);
  await over(page);
  await expect(bench(page).getByText(/^Live, on WebAssembly/)).toBeVisible();
  const first = await losses(page);
  expect(first).toHaveLength(8);
  await open(page, '?bench-epochs=2&bench-seed=7&bench-backend=wasm');
  await race(page);
  await over(page);
  expect(await losses(page)).toEqual(first);
  const state = bench(page).getByRole('row', { name: /^Adam/ }).first().locator('td').nth(1);
  await expect(state).toHaveText(/4\.9\d\sMB/);
  await bench(page).getByRole('button', { name: 'Show the recorded race' }).click();
  await expect(bench(page).getByText(/^Recorded on/)).toBeVisible();
});

test('says which learning rate is too large', async ({ page }) => {
  await open(page, '?bench-epochs=1&bench-backend=wasm&bench-sgd=1000');
  await race(page);
  await over(page);
  await expect(
    bench(page).getByText(/^The loss of SGD is .* A learning rate of 1000 is too large here/),
  ).toBeVisible();
});

test('stops when told to', async ({ page }) => {
  await open(page, '?bench-backend=wasm');
  await race(page);
  await expect(paragraph(page, /^Racing: /)).toBeVisible({ timeout: 60_000 });
  await bench(page).getByRole('button', { name: 'Stop the race' }).click();
  await expect(paragraph(page, /^The race was stopped\.$/)).toBeVisible();
});

test('a link with values that are not allowed is survived with a message', async ({ page }) => {
  await open(page, '?bench-adam=1e9&bench-seed=-1&bench-target=<b>');
  await expect(bench(page).getByText(/^Learning rate of Adam: got “1e9”/)).toBeVisible();
  await expect(bench(page).getByText(/^Seed: got “-1”/)).toBeVisible();
  await expect(bench(page).getByText(/^Target loss: got “<b>”/)).toBeVisible();
  await expect(bench(page).getByLabel('Seed')).toHaveValue('0');
});

test.describe('when a file is missing', () => {
  test.use({ allowedMessages: [/Failed to load resource/] });

  test('says which, and can be started again', async ({ page }) => {
    await page.route('**/models/classifier.bin', (route) => route.fulfill({ status: 404 }));
    await open(page, '?bench-epochs=1&bench-backend=wasm');
    await race(page);
    await expect(paragraph(page, /classifier\.bin could not be fetched/)).toBeVisible();
    await page.unroute('**/models/classifier.bin');
    await race(page);
    await over(page);
  });
});
