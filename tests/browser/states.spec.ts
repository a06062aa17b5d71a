/** What a reader's actions bring onto the page is as accessible as the page was before them. */
import { broken } from './support/axe.ts';
import { startWidgets } from './support/page.ts';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('challenges: a wrong answer, hints, a solution, things sorted', async ({ page }) => {
  await page.goto('/lessons/scenario/');
  await startWidgets(page);
  const quiz = (id: string) => page.locator(`[data-challenge="${id}"]`);

  const wrong = quiz('scope-2-miguel');
  await wrong.getByRole('checkbox').nth(1).check();
  await wrong.getByRole('button', { name: 'Check answer' }).click();
  await wrong.getByRole('button', { name: 'Hint' }).click();
  await quiz('scope-3-miguel').getByRole('button', { name: 'Show me' }).click();
  const sorted = quiz('sort-scopes');
  for (const group of await sorted.getByRole('radio', { name: 'Scope 2' }).all()) {
    await group.check();
  }
  await sorted.getByRole('button', { name: 'Check answer' }).click();
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken(page)).toEqual([]);
});

test('memory explorer: a bad link, a bad number, A against B, the other scale', async ({
  page,
}) => {
  await page.goto('/lessons/analysis/?M=-3');
  await startWidgets(page);
  const explorer = page.getByRole('region', { name: 'Will it fit?' });
  await explorer.getByRole('button', { name: 'Pin as A' }).click();
  await explorer.getByLabel('Optimiser').selectOption('adam');
  await explorer.getByText('logarithmic').click();
  await explorer.getByText('Data', { exact: true }).click();
  await explorer.getByLabel('Batch size').fill('many');
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken(page)).toEqual([]);
});

test('comparison: tokens, the table, one family, one’s own machine', async ({ page }) => {
  await page.goto('/lessons/collecting-information/');
  await startWidgets(page);
  const widget = page.getByRole('region', { name: 'How much work for one joule?' });
  await widget.getByText(/^Data: all/).click();
  await widget.getByRole('checkbox', { name: /^Same family only/ }).check();
  await widget.getByLabel(/per second$/).fill('120');
  await widget.getByLabel('Your average watts').fill('lots');
  expect(await broken(page)).toEqual([]);
  await widget.getByRole('button', { name: 'Show the lesson’s 9.89' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken(page)).toEqual([]);
});
