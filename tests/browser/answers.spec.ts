import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

async function answerOne(page: Page) {
  await page.goto('/lessons/slimming-down/');
  const quiz = page.locator('[data-challenge="prune-what"]');
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('astro-island:not([ssr])')).toBeAttached();
  await quiz.getByRole('button', { name: 'Show me' }).click();
  await expect(quiz.getByText('Shown', { exact: true })).toBeVisible();
}

async function openAnswers(page: Page) {
  await page.goto('/lessons/wrap-up/');
  const answers = page.getByRole('region', { name: 'Your answers' });
  await answers.scrollIntoViewIfNeeded();
  return answers;
}

test('answers are saved to a file, cleared after a question, and loaded again', async ({
  page,
}) => {
  await answerOne(page);
  const answers = await openAnswers(page);
  await expect(answers.getByText('This browser holds 1 answer.')).toBeVisible();

  const waiting = page.waitForEvent('download');
  await answers.getByRole('button', { name: 'Save to a file' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^joulebook-answers-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(Object.keys(JSON.parse(text).answers)).toEqual(['prune-what']);

  await answers.getByRole('button', { name: 'Clear all answers' }).click();
  await expect(answers.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answers.getByText('This browser holds 1 answer.')).toBeVisible();

  await answers.getByRole('button', { name: 'Clear all answers' }).click();
  await answers.getByRole('button', { name: 'Yes, clear them' }).click();
  await expect(answers.getByRole('status')).toHaveText('All answers are cleared.');
  await expect(answers.getByText('This browser holds no answers yet.')).toBeVisible();

  await answers.getByLabel('Load from a file').setInputFiles({
    name: 'answers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(answers.getByRole('status')).toHaveText('Read 1 answer from the file.');
  await page.goto('/lessons/slimming-down/');
  const quiz = page.locator('[data-challenge="prune-what"]');
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.getByText('Shown', { exact: true })).toBeVisible();
});

test('a foreign file is refused with its reason and changes nothing', async ({ page }) => {
  await answerOne(page);
  const answers = await openAnswers(page);
  await expect(answers.getByText('This browser holds 1 answer.')).toBeVisible();
  await answers.getByLabel('Load from a file').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"something else"}'),
  });
  await expect(answers.getByRole('alert')).toHaveText(
    'This file cannot be used: it is not a file of Joulebook answers. Your answers are as they were.',
  );
  await expect(answers.getByText('This browser holds 1 answer.')).toBeVisible();
});
