import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ANALYSIS = '/lessons/analysis/';

/** A challenge of the page, once its controls work. */
async function challenge(page: Page, id: string) {
  const quiz = page.locator(`[data-challenge="${id}"]`);
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('astro-island:not([ssr])')).toBeAttached();
  return {
    quiz,
    field: quiz.getByLabel('Your answer'),
    status: quiz.getByRole('status').first(),
    press: (name: string) => quiz.getByRole('button', { name, exact: true }).click(),
  };
}

test('a slip is named, the passage to reread linked, and the right answer solves it', async ({
  page,
}) => {
  await page.goto(ANALYSIS);
  const { quiz, field, status, press } = await challenge(page, 'memory-by-hand');
  await expect(field).toHaveAccessibleDescription(/A number and its unit.*Within 1/);
  await field.fill('3.13 GB');
  await press('Check answer');
  await expect(status).toContainText('Not yet. Read as 3.13');
  await expect(status).toContainText("The optimiser's state is missing");
  await expect(status.getByRole('link', { name: 'Reread: optimiser' })).toHaveAttribute(
    'href',
    /\/lessons\/taking-action\/#optimiser$/,
  );
  expect(await broken(page)).toEqual([]);

  await field.fill('3,96');
  await expect(status).not.toContainText('missing');
  await field.press('Enter');
  await expect(status).toContainText('Write the unit after it');
  await expect(status).toContainText('did not count as an attempt');
  await expect(field).toHaveAttribute('aria-invalid', 'true');

  await field.fill('3,96 GB');
  await field.press('Enter');
  await expect(status).toContainText('Solved at attempt 2.');
  await expect(quiz.getByText('Solved', { exact: true })).toBeVisible();
  await expect(quiz.locator('.js-only').getByText('Together 3.30')).toBeVisible();
  await expect(quiz.getByText('Your first answer was: “3.13 GB”.')).toBeVisible();

  await page.reload();
  const again = await challenge(page, 'memory-by-hand');
  await expect(again.field).toHaveValue('3,96 GB');
  await expect(again.status).toContainText('Solved at attempt 2.');
});

test('another one has other numbers, and its solution uses them', async ({ page }) => {
  await page.goto(ANALYSIS);
  const { quiz, field, status, press } = await challenge(page, 'memory-by-hand');
  const question = quiz.locator('.js-only').getByText('A network has');
  await expect(question).toContainText('86 million');
  await field.fill('1 GB');
  await press('Another one');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(question).not.toContainText('86 million');
  await expect(quiz.getByText('Set 2 of its numbers')).toBeVisible();
  const millions = /(\d+) million trainable/.exec(await question.innerText())?.[1] ?? '';
  await press('Hint');
  await press('Show me');
  await expect(status).toHaveText('Here is the worked solution, with these numbers.');
  await expect(quiz.getByText('Shown', { exact: true })).toBeVisible();
  await expect(quiz.getByText(`Parameters: ${millions} million ×`)).toBeVisible();
  await press('Try again');
  await expect(quiz.getByText('Set 2 of its numbers')).toBeVisible();
  await page.reload();
  await expect(
    (await challenge(page, 'memory-by-hand')).quiz.locator('.js-only').getByText('A network has'),
  ).toContainText(`${millions} million trainable`);
});

test('typed text outlives a hint and a word about confidence', async ({ page }) => {
  await page.goto(ANALYSIS);
  const { quiz, field, status, press } = await challenge(page, 'largest-batch');
  await field.fill('75');
  await press('Hint');
  await quiz.getByText('Guessing', { exact: true }).click();
  await expect(quiz.getByRole('radio', { name: 'Guessing' })).toBeChecked();
  await expect(field).toHaveValue('75');
  await press('Check answer');
  await expect(status).toContainText('You said that you were guessing');
  await expect(status).toContainText('one picture too many');
});

test('sure and wrong is worth a second look, also for a question with options', async ({
  page,
}) => {
  await page.goto(ANALYSIS);
  const { quiz } = await challenge(page, 'grows-with-batch');
  await quiz.getByRole('radio', { name: 'Gradients' }).check();
  await quiz
    .getByRole('group', { name: 'How sure are you?' })
    .getByText('Sure', { exact: true })
    .click();
  await quiz.getByRole('button', { name: 'Check answer' }).click();
  await expect(quiz.getByRole('status').first()).toContainText(
    'You were sure, so this is worth a second look.',
  );
});

test('on a phone, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(ANALYSIS);
  const { field, press } = await challenge(page, 'memory-by-hand');
  await field.fill('3.3 GB');
  await press('Check answer');
  await press('Show me');
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first numbers, the worked solution and the slips can be read', async ({ page }) => {
    await page.goto(ANALYSIS);
    const quiz = page.locator('[data-challenge="memory-by-hand"]');
    await expect(quiz.getByText('86 million trainable parameters').first()).toBeVisible();
    await expect(quiz.getByLabel('Your answer')).toBeHidden();
    await quiz.getByText('Solution', { exact: true }).click();
    await expect(quiz.getByText(/With 20\s% on top: 3\.96/)).toBeVisible();
    await expect(quiz.getByRole('listitem').filter({ hasText: /^3\.30.GB\./ })).toContainText(
      'share for the framework',
    );
  });
});
