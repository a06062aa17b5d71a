import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { startWidgets } from './support/page.ts';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PRUNING = '/lessons/slimming-down/';

async function challenge(page: Page, id: string) {
  const quiz = page.locator(`[data-challenge="${id}"]`);
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('astro-island:not([ssr])')).toBeAttached();
  return quiz;
}

/** One numeric challenge solved after a slip, one looked at. */
async function workABit(page: Page) {
  await page.goto(PRUNING);
  const layer = await challenge(page, 'pruned-layer');
  await layer.getByText('Sure', { exact: true }).click();
  for (const typed of ['2.3 MB', '1.84 MB']) {
    await layer.getByLabel('Your answer').fill(typed);
    await layer.getByRole('button', { name: 'Check answer' }).click();
  }
  await expect(layer.getByText('Solved', { exact: true })).toBeVisible();
  const choice = await challenge(page, 'prune-what');
  await choice.getByRole('button', { name: 'Show me' }).click();
}

async function openProgress(page: Page) {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Site' })
    .getByRole('link', { name: 'My progress' })
    .click();
  await page.waitForURL('**/progress/');
  await startWidgets(page);
  return page.getByRole('main');
}

test('shows by objective what is solved, shown and open, and what came up', async ({ page }) => {
  await workABit(page);
  const main = await openProgress(page);
  const weigh = main.getByRole('region', { name: /^Weigh the ways/ });
  await expect(weigh.getByText(/^1 of \d+ solved, 1 shown, \d+ open$/)).toBeVisible();
  const line = (title: string) => weigh.getByRole('listitem').filter({ hasText: title });
  await expect(line('What pruning leaves of a layer')).toContainText('Solved, 2 attempts');
  await expect(line('Making zeros count')).toContainText('Shown');
  await expect(line('The price of a better optimiser')).toContainText('Open');

  const came = main.getByRole('region', { name: 'What came up' });
  await expect(came.getByRole('listitem')).toHaveCount(1);
  await expect(came).toContainText('Only the channels out have been thinned.');
  await expect(came).toContainText('solved since');
  await expect(main.getByText('Once you were sure and the first answer was wrong.')).toBeVisible();
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken(page)).toEqual([]);

  await came.getByRole('link', { name: 'Reread: lean detector' }).click();
  await expect(page).toHaveURL(`${PRUNING}#lean-detector`);
  await page.goBack();
  await weigh.getByRole('link', { name: 'Making zeros count' }).click();
  await expect(page).toHaveURL(`${PRUNING}#challenge-prune-what`);
  await expect(page.getByRole('heading', { name: /Making zeros count/ })).toBeInViewport();
});

test('a part ends with what it came to', async ({ page }) => {
  await page.goto('/lessons/scenario/');
  // It comes to life when it is seen.
  const end = page.locator('.part-end');
  await end.scrollIntoViewIfNeeded();
  await expect(end).toHaveText(/^\s*\d of \d solved, .*\d+ of \d+ minutes\.\s*$/);
  const before = await end.innerText();
  const [, count = '0'] = /^0 of (\d+) solved/.exec(before) ?? [];
  expect(Number(count)).toBeGreaterThan(0);
  const quiz = page.locator('[data-challenge="scope-2-miguel"]');
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('astro-island:not([ssr])')).toBeAttached();
  await quiz.getByRole('button', { name: 'Show me' }).click();
  await expect(end).toContainText(`0 of ${count} solved, 1 shown, `);
});

test('says that a question has changed since it was answered', async ({ page }) => {
  await workABit(page);
  await page.evaluate(() => {
    const text = localStorage.getItem('joulebook.answers') ?? '';
    localStorage.setItem('joulebook.answers', text.replace(/"hash":"\w{8}"/g, '"hash":"00000000"'));
  });
  const main = await openProgress(page);
  await expect(
    main.getByRole('listitem').filter({ hasText: 'Making zeros count' }).first(),
  ).toContainText('this question has changed since you answered it');
  await expect(main.getByText('No misconception has shown in your answers yet.')).toBeVisible();
});

test('follows what is cleared and what a file brings', async ({ page }) => {
  await workABit(page);
  const main = await openProgress(page);
  const answers = main.getByRole('region', { name: 'Your answers' });
  const tally = main
    .getByRole('region', { name: /^Weigh the ways/ })
    .getByText(/ solved/)
    .first();
  await expect(tally).toHaveText(/^1 of /);
  const waiting = page.waitForEvent('download');
  await answers.getByRole('button', { name: 'Save to a file' }).click();
  const file = await (await waiting).path();
  await answers.getByRole('button', { name: 'Clear all answers' }).click();
  await answers.getByRole('button', { name: 'Yes, clear them' }).click();
  await expect(tally).toHaveText(/^0 of /);
  await answers.getByLabel('Load from a file').setInputFiles(file);
  await expect(tally).toHaveText(/^1 of /);
});

test('prints the record alone, with a name that is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['asked'] = 'yes';
    };
  });
  await workABit(page);
  const main = await openProgress(page);
  const record = main.getByRole('region', { name: 'Record of completion' });
  await expect(record.getByText(/^Not completed yet: 0 of \d+ solved, 1 shown/)).toBeVisible();
  await record.getByLabel(/^Name on the record/).fill('Ada Example');
  await record.getByRole('button', { name: 'Print the record' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(record.getByText('Ada Example', { exact: true })).toBeVisible();
  await expect(record.getByText(/Nobody has checked it\.$/)).toBeVisible();
  await expect(main.getByRole('region', { name: 'What came up' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(main.getByRole('region', { name: 'What came up' })).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  expect(stored).not.toContain('Ada');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('lists all challenges with their places', async ({ page }) => {
    await page.goto('/progress/');
    await expect(page.getByText('this is a list of all challenges')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Memory by hand' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

test('a challenge solved in one tab is solved in the other, and what is typed there stays', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  const [here, there] = await Promise.all(
    [page, other].map(async (tab) => {
      await tab.goto(PRUNING);
      return challenge(tab, 'pruned-layer');
    }),
  );
  if (!here || !there) throw new Error('no challenge');
  await expect(there.getByText('Open', { exact: true })).toBeVisible();
  await here.getByRole('button', { name: 'Show me' }).click();
  await expect(there.getByText('Open', { exact: true })).toHaveCount(0);
});
