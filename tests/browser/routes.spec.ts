import { broken } from './support/axe.ts';
import { sidewaysScroll, startWidgets } from './support/page.ts';
import { routes } from './support/routes.ts';
import { expect, test } from './support/test.ts';

/** The projector: one thing on the whole screen, without the frame of the site. */
const bare = ['/present/'];
/** Pages with a schedule or a sheet in place of the lesson's rail. */
const withoutRail = /^\/(teach\/(debrief\/)?|print\/.*)$/;
/** Long pages whose parts are looked at one by one, each on its own page. */
const once = /^\/(all|print\/.*)\/$/;

/** The rules whose answer depends on the theme. */
const aboutColour = ['color-contrast', 'link-in-text-block'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the build has the pages that others link to', () => {
  expect(routes).toEqual(
    expect.arrayContaining(['/', '/404.html', '/about/', '/data/', '/glossary/', '/references/']),
  );
});

for (const route of routes) {
  test(`${route} is accessible in light, dark and on a phone`, async ({ page }) => {
    await page.goto(route);
    await startWidgets(page);

    await test.step('structure', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('main')).toHaveCount(1);
      const framed = bare.includes(route) ? 0 : 1;
      for (const landmark of ['banner', 'contentinfo'] as const) {
        await expect(page.getByRole(landmark)).toHaveCount(framed);
      }
      await expect(page.getByRole('navigation', { name: 'Site' })).toHaveCount(framed);
      const rails = framed === 1 && !withoutRail.test(route) ? 1 : 0;
      await expect(page.getByRole('navigation', { name: 'Lesson' })).toHaveCount(rails);
      await expect(page).toHaveTitle(/Joulebook$/);
    });
    await test.step('light', async () => {
      expect(await broken(page)).toEqual([]);
    });
    await test.step('dark', async () => {
      const paper = () =>
        page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await paper(), 'dark has a paper of its own').not.toBe(light);
      if (!once.test(route)) {
        expect(await broken(page, (axe) => axe.withRules(aboutColour))).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });
    await test.step('phone', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await sidewaysScroll(page)).toBe(0);
      if (!once.test(route)) expect(await broken(page)).toEqual([]);
    });
    await test.step('reflow at 320 px', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(page)).toBe(0);
    });
  });
}

test.describe('an unknown address', () => {
  test.use({ allowedMessages: [/status of 404/] });
  test('gets a page that leads back', async ({ page }) => {
    const answer = await page.goto('/no/such/page/');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'No page here' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Start at the overview' }).click();
    await expect(page).toHaveURL('/');
  });
});

test.describe('an unknown address, after a part is done', () => {
  test.use({ allowedMessages: [/status of 404/] });
  test('offers the part that comes next', async ({ page }) => {
    await page.goto('/no/such/page/');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Start with part 1' }),
    ).toBeVisible();
    await page.goto('/lessons/scenario/');
    await page.getByRole('main').getByRole('link', { name: /^Next/ }).click();
    await page.goto('/no/such/page/');
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Continue with part 2' }),
    ).toBeVisible();
  });
});

test('a table wider than a phone says that it scrolls, and none that fits says so', async ({
  page,
}) => {
  const told = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.table-scroll:not([role="region"])')]
        .filter((box) => box.clientWidth > 0)
        .map((box) => ({
          wide: box.scrollWidth > box.clientWidth,
          says: getComputedStyle(box, '::before').content.includes('scrolls sideways'),
        })),
    );
  await page.goto('/lessons/slimming-down/');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await told()).some(({ says }) => says)).toBe(true);
  for (const { wide, says } of await told()) expect(says).toBe(wide);
});
