/** The course built for a path of a host, as on many static hosts: a class runs there as well. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';

const BASE = '/path/to/course/';
let folder = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'joulebook-'));
  execFileSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    {
      env: { ...process.env, JOULEBOOK_BASE: BASE },
      stdio: 'pipe',
    },
  );
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.beforeEach(async ({ context, baseURL }) => {
  const start = new URL(BASE, baseURL).href;
  // A host that knows nothing but files. What is asked for outside of the path is not there.
  await context.route('**/*', async (route) => {
    const address = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    const file = join(folder, address.slice(start.length).replace(/(^|\/)$/, '$1index.html'));
    if (address.startsWith(start) && existsSync(file)) await route.fulfill({ path: file });
    else await route.fulfill({ status: 404, body: '' });
  });
});

test('a class runs in two windows', async ({ page, context }) => {
  await page.goto(`${BASE}teach/`);
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await page.getByRole('button', { name: 'Start class' }).click();
  const [room] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open projector' }).click(),
  ]);
  await expect(room.locator('[data-ready="true"]')).toBeVisible();
  expect(new URL(room.url()).pathname).toBe(`${BASE}present/`);
  const heading = room.getByRole('heading', { level: 1 });
  const first = await heading.innerText();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(heading).not.toHaveText(first);
});

test('every link of the instructor stays below the path and leads to a page', async ({ page }) => {
  await page.goto(`${BASE}teach/`);
  const links = await page.locator('a[href]').evaluateAll((all) =>
    all
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname),
  );
  expect(links.length).toBeGreaterThan(10);
  for (const link of new Set(links)) {
    expect(link.startsWith(BASE), link).toBe(true);
    expect(existsSync(join(folder, link.slice(BASE.length), 'index.html')), link).toBe(true);
  }
});

test('a sheet prints, and its notes name pages of this site without the path', async ({ page }) => {
  await page.goto(`${BASE}print/learner/`);
  const notes = page.getByRole('region', { name: 'Notes and links' });
  await expect(notes.getByText('On this site:').first()).toBeVisible();
  await expect(notes.getByText(BASE)).toHaveCount(0);
});
