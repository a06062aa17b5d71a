/** The search over lessons, glossary, references and challenges, as a learner uses it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { sidewaysScroll } from './support/page.ts';
import { expect, test } from './support/test.ts';

const button = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the course' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Words to look for' });
const results = (page: Page) => dialog(page).getByRole('listitem');
const status = (page: Page) => dialog(page).getByRole('status');

/** Opens the search by its button and types words. */
async function lookFor(page: Page, words: string): Promise<void> {
  if (!(await dialog(page).isVisible())) await button(page).click();
  await field(page).fill(words);
  await expect(status(page)).toContainText(/^(\d+ results?|No results)/);
}

test('what is searched with loads when it is opened, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/lessons/analysis/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/search/.test(path))).toEqual([]);
  await lookFor(page, 'activations');
  const loaded = asked.filter((path) => path.startsWith('/search/'));
  expect(loaded.length).toBeGreaterThan(0);
  // The index is in pieces: ten results do not bring all of it.
  const pieces = loaded.filter((path) => path.endsWith('.pf_fragment'));
  expect(pieces.length).toBeLessThanOrEqual(10);
});

test('a word, a passage, a challenge and a work are found, each at its place', async ({ page }) => {
  await page.goto('/about/');
  const places = [
    {
      words: 'bounding box',
      name: 'bounding box',
      kind: 'Glossary',
      at: '/glossary/#bounding-box',
    },
    {
      words: 'sum or a peak',
      name: 'A sum, or a peak?',
      kind: 'Part 3 · Analysis',
      at: '/lessons/analysis/#peak',
    },
    {
      words: 'grows with the batch',
      name: 'Challenge: What grows with the batch?',
      kind: 'Challenge · Analysis',
      at: '/lessons/analysis/#challenge-grows-with-batch',
    },
    {
      words: 'optimizing gpu energy',
      name: /^Zeus/,
      kind: 'Reference',
      at: '/references/#zeus',
    },
    {
      words: 'before you come',
      name: 'Before you come',
      kind: 'Page',
      at: '/setup/',
    },
  ];
  for (const { words, name, kind, at } of places) {
    await test.step(words, async () => {
      await lookFor(page, words);
      const found = results(page).filter({ has: page.getByRole('link', { name, exact: true }) });
      await expect(found.first()).toContainText(kind);
      const link = found.first().getByRole('link');
      await expect(link).toHaveAttribute('href', at);
      await link.click();
      await expect(page).toHaveURL(at);
      await expect(dialog(page)).toBeHidden();
      const { hash } = new URL(page.url());
      if (hash) await expect(page.locator(hash)).toBeInViewport();
    });
  }
});

test('sheets and the pages of a class are not found', async ({ page }) => {
  await page.goto('/');
  await lookFor(page, 'scope');
  const more = dialog(page).getByRole('button', { name: 'More results' });
  while (await more.isVisible()) {
    const before = await results(page).count();
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  }
  const addresses = await results(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await expect(status(page)).toHaveText(`${addresses.length} results`);
  expect(addresses.filter((to) => /^\/(all|print|teach|present)\//.test(to))).toEqual([]);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('by keyboard alone: opened, read through, followed, closed', async ({ page }) => {
  await page.goto('/glossary/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await button(page).focus();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('checkpoint');
  await expect(status(page)).toHaveText(/^\d+ results$/);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(0).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('checkpoint');
  await page.keyboard.type('energy');
  // Enter goes to the first result, also when it is pressed before it is shown.
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page).not.toHaveURL(/\/glossary\/$/);
  const reached = new URL(page.url());
  await lookFor(page, 'energy');
  await expect(results(page).first().getByRole('link')).toHaveAttribute(
    'href',
    reached.pathname + reached.hash,
  );
});

test('in a field the keys write, and "/" can be switched off', async ({ page }) => {
  await page.goto('/plan/');
  const someField = page.locator('main input:is([type="text"], [type="number"])').first();
  await someField.focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeHidden();

  await page.goto('/glossary/');
  await button(page).click();
  const choice = dialog(page).getByRole('checkbox', { name: /^The key \/ opens this search/ });
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
});

test('a word that is nowhere is said to be nowhere', async ({ page }) => {
  await page.goto('/');
  await lookFor(page, 'zzyzx');
  await expect(status(page)).toHaveText(/^No results for “zzyzx”/);
  await expect(results(page)).toHaveCount(0);
  await field(page).fill('');
  await expect(status(page)).toHaveText('');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the open dialog is clean for axe and fits a phone, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/glossary/');
    await lookFor(page, 'memory');
    expect(await broken(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing', async ({ page }) => {
    await page.goto('/glossary/');
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    await expect(button(page)).toBeHidden();
  });
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  test('the search works after one visit', async ({ page, context }) => {
    test.slow();
    await page.goto('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    });
    await context.setOffline(true);
    await page.goto('/lessons/scenario/');
    await lookFor(page, 'tensor core');
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe('below a path of a host', () => {
  const base = '/path/to/course/';
  let folder = '';
  test.beforeAll(() => {
    test.setTimeout(180_000);
    folder = mkdtempSync(join(tmpdir(), 'joulebook-'));
    const options = { env: { ...process.env, JOULEBOOK_BASE: base }, stdio: 'pipe' as const };
    const run = (...parts: string[]) => execFileSync(process.execPath, parts, options);
    run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder);
    run('scripts/search-index.ts', folder);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('results lead to pages below it', async ({ page, context, baseURL }) => {
    const start = new URL(base, baseURL).href;
    await context.route('**/*', async (route) => {
      const [address = ''] = route.request().url().split(/[?#]/);
      const file = join(folder, address.slice(start.length).replace(/(^|\/)$/, '$1index.html'));
      if (address.startsWith(start) && existsSync(file)) await route.fulfill({ path: file });
      else await route.fulfill({ status: 404, body: '' });
    });
    await page.goto(`${base}glossary/`);
    await lookFor(page, 'bounding box');
    await results(page).getByRole('link', { name: 'bounding box', exact: true }).click();
    await expect(page).toHaveURL(`${base}glossary/#bounding-box`);
  });
});
