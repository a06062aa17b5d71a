/** The thirty minutes, and everything: what is folded, how it opens, and that the choice is kept. */
import { expect, test } from './support/test.ts';
import { broken } from './support/axe.ts';

test.use({ storageState: { cookies: [], origins: [] } });

const LESSON = '/lessons/analysis/';

test('a lesson begins with the thirty minutes; what goes beyond is a line with its minutes', async ({
  page,
}) => {
  await page.goto(LESSON);
  await expect(page.getByRole('radio', { name: '30 minutes' })).toBeChecked();
  await expect(
    page.getByRole('heading', { name: 'Challenge: What grows with the batch?' }),
  ).toBeVisible();
  const practice = page.locator('[data-challenge="memory-by-hand"]');
  await expect(practice).toHaveAttribute('data-path', 'extra');
  await expect(practice.getByRole('heading')).toHaveCount(0);
  await expect(practice).toContainText('extra, 3 min');

  await practice.getByRole('button', { name: 'Show Practice: Memory by hand' }).press('Enter');
  await expect(practice.getByRole('heading', { name: 'Practice: Memory by hand' })).toBeVisible();
  const hide = practice.getByRole('button', { name: 'Hide Practice: Memory by hand' });
  await expect(hide).toBeFocused();
  await expect(hide).toHaveAttribute('aria-expanded', 'true');
  await hide.press('Enter');
  await expect(practice.getByRole('heading')).toHaveCount(0);
});

test('Everything is kept on the device and in the address, by keyboard too', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('radio', { name: '30 minutes' }).press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Everything' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Practice: Memory by hand' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Show (Practice|Try it)/ })).toHaveCount(0);
  await expect(page).toHaveURL(/\?path=everything$/);

  await page.goto('/lessons/taking-action/');
  await expect(page.getByRole('radio', { name: 'Everything' })).toBeChecked();
  await page.getByRole('radio', { name: '30 minutes' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: '30 minutes' })).toBeChecked();
});

test('an address may ask for either, and for what does not exist gets the thirty minutes', async ({
  page,
}) => {
  await page.goto(`${LESSON}?path=everything`);
  await expect(page.getByRole('heading', { name: 'Practice: Memory by hand' })).toBeVisible();
  await page.goto(`${LESSON}?path=%E0%A4%A`);
  await expect(page.getByRole('radio', { name: '30 minutes' })).toBeChecked();
});

test('a link into something folded opens it, and all around it', async ({ page }) => {
  await page.goto('/lessons/taking-action/#challenge-adam-worth-it');
  await expect(page.locator('#challenge-adam-worth-it')).toBeInViewport();
  await page.goto(`${LESSON}#%E0%A4%A`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the whole course on a page and the sheets to print have the switch', async ({ page }) => {
  for (const address of ['/all/', '/print/learner/']) {
    await page.goto(address);
    const practice = page.getByRole('heading', { name: 'Practice: Memory by hand' });
    await expect(practice).toBeHidden();
    await expect(page.getByText('Practice: Memory by hand extra, 3 min')).toBeVisible();
    await page.getByRole('radio', { name: 'Everything' }).check();
    await expect(practice).toBeVisible();
    await page.getByRole('radio', { name: '30 minutes' }).check();
  }
});

test('without JavaScript everything is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(LESSON);
  await expect(page.getByRole('heading', { name: 'Practice: Memory by hand' })).toBeVisible();
  await expect(page.getByText('extra, 3 min').first()).toBeHidden();
  await context.close();
});

for (const part of [
  'scenario',
  'collecting-information',
  'analysis',
  'taking-action',
  'slimming-down',
  'wrap-up',
]) {
  test(`${part} is accessible with what goes beyond the thirty minutes folded`, async ({
    page,
  }) => {
    await page.goto(`/lessons/${part}/`);
    await expect(page.getByRole('radio', { name: '30 minutes' })).toBeChecked();
    expect(await broken(page)).toEqual([]);
  });
}

test('home and a page with the whole course are accessible folded', async ({ page }) => {
  for (const address of ['/', '/all/']) {
    await page.goto(address);
    expect(await broken(page)).toEqual([]);
  }
});

test('an extra that was opened is accessible', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Show Practice: Memory by hand' }).click();
  expect(await broken(page)).toEqual([]);
});
