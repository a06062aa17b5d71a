/** The front page's first screen, and the page at the end: what a learner sees and where it leads. */
import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { startWidgets } from './support/page.ts';
import { lessons } from './support/routes.ts';
import { expect, test } from './support/test.ts';

const windows = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const slugs = lessons.map(({ route }) => (route === '/' ? 'overview' : route.split('/')[2]));

const remember = (page: Page, done: readonly (string | undefined)[]) =>
  page.addInitScript((parts) => {
    // Once, so that what the page adds itself stays.
    if (!localStorage.getItem('joulebook.parts-done.v1'))
      localStorage.setItem('joulebook.parts-done.v1', JSON.stringify(parts));
  }, done);

const picture = (page: Page) => page.getByRole('img', { name: /a box|the box/ });
const wayOn = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name });
const epochs = (page: Page) => page.getByText(/^Epoch \d+ of \d+/);

async function expectFirstScreen(page: Page, button: RegExp) {
  for (const part of [
    picture(page),
    wayOn(page, button),
    page.getByText('Memory to train, predicted'),
    page.getByText(/^[\d.]+\sGB$/).first(),
    page.getByText('Carbon of the whole job, predicted'),
    page.getByText(/^[\d.]+.*kg CO₂e$/).first(),
  ]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
}

for (const size of windows) {
  test.describe(`${size.width} x ${size.height}`, () => {
    test.use({ viewport: size, contextOptions: { reducedMotion: 'reduce' } });

    test('picture, numbers and button are in the first screen, and nothing moves', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as PerformanceEntry & { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await remember(page, slugs.slice(0, 3));
      await page.goto('/');
      await expectFirstScreen(page, /^Continue/);
      // The last frame of the run, and no button that would make it move.
      await expect(epochs(page)).toHaveText(/^Epoch (\d+) of \1,/);
      await expect(page.getByRole('button', { name: 'Play again' })).toBeHidden();
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
      );
      // The digits of the rail's counter may push its own words by a hair; nothing else moves.
      expect(shift).toBeLessThan(0.0005);
    });

    test('all of it is in the first screen while the run plays, too', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Play again' })).toBeInViewport({ ratio: 1 });
      await expectFirstScreen(page, /^Start/);
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });
      test('the last frame, the numbers and Start are there', async ({ page }) => {
        await page.goto('/');
        await expectFirstScreen(page, /^Start/);
        await expect(epochs(page)).toHaveText(/^Epoch (\d+) of \1,/);
      });
    });
  });
}

test('the recorded run plays, and plays again', async ({ page }) => {
  await page.goto('/');
  await expect(epochs(page)).toHaveText(/^Epoch (\d+) of \1,/);
  const places = () =>
    picture(page)
      .locator('rect')
      .evaluateAll((all) => all.map((one) => one.getAttribute('x')).join());
  const last = await places();
  await page.getByRole('button', { name: 'Play again' }).click();
  await expect(epochs(page)).not.toHaveText(/^Epoch (\d+) of \1,/);
  expect(await places()).not.toBe(last);
  await expect(epochs(page)).toHaveText(/^Epoch (\d+) of \1,/, { timeout: 15_000 });
  await expect.poll(places).toBe(last);
});

test('one button starts, continues and is finished', async ({ page }) => {
  const [, first, second] = lessons;
  await page.goto('/');
  await wayOn(page, /^Start/).click();
  await expect(page).toHaveURL(first?.route ?? '');
  await page.goBack();
  await expect(wayOn(page, /^Continue with part 1$/)).toBeVisible();
  await page.goto(first?.route ?? '');
  await page
    .getByRole('navigation', { name: 'Previous and next part' })
    .getByRole('link', { name: /^Next/ })
    .click();
  await expect(page).toHaveURL(second?.route ?? '');
  await page.goto('/');
  await wayOn(page, /^Continue with part 2$/).click();
  await expect(page).toHaveURL(second?.route ?? '');

  await page.evaluate(
    (parts) => localStorage.setItem('joulebook.parts-done.v1', JSON.stringify(parts)),
    slugs,
  );
  await page.goto('/');
  await wayOn(page, /^Finished/).click();
  await expect(page).toHaveURL('/finish/');
});

test('damaged progress counts as none', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('joulebook.parts-done.v1', '{"'));
  await page.goto('/');
  await expect(wayOn(page, /^Start with part 1$/)).toBeVisible();
});

test.describe('the finish page', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('says what is solved and leads to what is not, to plan, verdict and class', async ({
    page,
  }) => {
    await page.goto('/finish/');
    await startWidgets(page);
    const main = page.getByRole('main');
    await expect(main.getByText('challenges of the course are solved')).toContainText(/^0 of \d+ /);
    await expect(main.getByRole('link', { name: 'Plan your own job' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Read the verdict' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Teach this' })).toBeVisible();
    await main.getByRole('link', { name: 'Making zeros count' }).click();
    await expect(page).toHaveURL('/lessons/slimming-down/#challenge-prune-what');
  });

  test('prints the certificate alone, with a name that is not kept', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['asked'] = 'yes';
      };
    });
    await page.goto('/finish/');
    await startWidgets(page);
    const main = page.getByRole('main');
    const certificate = main.getByRole('region', { name: 'Your certificate' });
    await expect(certificate.getByText('Statement of work so far')).toBeVisible();
    await certificate.getByLabel(/^Your name/).fill('Ada Example');
    await certificate.getByRole('button', { name: 'Print the certificate' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
    expect(await broken(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(certificate.getByText('Ada Example', { exact: true })).toBeVisible();
    await expect(certificate.getByText(/Nobody has checked who answered/)).toBeVisible();
    await expect(main.getByRole('link', { name: 'Teach this' })).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(main.getByRole('link', { name: 'Teach this' })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ada');
  });
});
