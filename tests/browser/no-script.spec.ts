import { sidewaysScroll } from './support/page.ts';
import { lessons } from './support/routes.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

const analysis = '/lessons/analysis/';
const comparison = '/lessons/collecting-information/';

for (const { route, title } of lessons) {
  test(`${route} reads in full without JavaScript`, async ({ page }) => {
    await page.goto(route);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(title);
    for (const passage of await main.locator('section[data-objectives]').all()) {
      await expect(passage.getByRole('heading', { level: 2 })).toBeVisible();
      expect((await passage.innerText()).length).toBeGreaterThan(80);
    }

    await test.step('challenges show their question, and their solution on request', async () => {
      for (const challenge of await main.locator('[data-challenge]').all()) {
        const details = challenge.locator('details', { has: page.getByText('Solution') });
        const solution = details.getByRole('listitem').first();
        await expect(solution).toBeHidden();
        await details.locator('summary').click();
        await expect(solution).toBeVisible();
        expect((await details.innerText()).length).toBeGreaterThan(200);
      }
    });

    await test.step('no control stands there that cannot work', async () => {
      expect(await main.locator('button:visible, input:visible, select:visible').count()).toBe(0);
      await expect(page.getByLabel('Theme')).toBeHidden();
    });

    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await sidewaysScroll(page)).toBe(0);
    }
    await test.step('paper has the text without the navigation', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(main.locator('section[data-objectives]').first()).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Lesson' })).toBeHidden();
    });
  });
}

test('formulas can be seen, and read by a screen reader', async ({ page }) => {
  await page.goto(analysis);
  const formulas = page.locator('.katex-display');
  expect(await formulas.count()).toBeGreaterThan(0);
  for (const formula of await formulas.all()) {
    await expect(formula.locator('.katex-html')).toBeVisible();
    await expect(formula.locator('.katex-html')).toHaveAttribute('aria-hidden', 'true');
    await expect(formula.locator('math')).toHaveText(/\S/);
  }
});

test('the calculators show their default result', async ({ page }) => {
  await page.goto(analysis);
  await expect(page.getByRole('status', { name: 'Training memory' })).toContainText(/\d.*[GM]i?B/);
  await page.goto(comparison);
  const rows = page.locator('.widget').getByRole('table').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(5);
});

test('the wrap-up adds the case up', async ({ page }) => {
  await page.goto('/lessons/wrap-up/');
  const totals = page.getByRole('main').getByRole('table', { name: /^The same job twice/ });
  await expect(totals).toContainText(/kWh/);
  await expect(totals).toContainText(/CO2e|CO₂e/);
});
