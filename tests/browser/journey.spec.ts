import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { lessons } from './support/routes.ts';
import { expect, test } from './support/test.ts';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Lesson' });
const turn = (page: Page) => page.getByRole('navigation', { name: 'Previous and next part' });
const total = lessons.reduce((sum, { minutes }) => sum + minutes, 0);

test('leads from the overview to the finish, and remembers the way', async ({ page }) => {
  await page.goto('/');
  await expect(rail(page).getByText(`0 of ${total} minutes`)).toBeVisible();

  let done = 0;
  for (const [index, { route, title, minutes }] of lessons.entries()) {
    await expect(page).toHaveURL(route);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const current = rail(page).locator('[aria-current="page"]');
    await expect(current).toHaveCount(1);
    await expect(current).toContainText(title);
    await expect(rail(page).getByText(`${done} of ${total} minutes`)).toBeVisible();
    const ticks = rail(page).getByText('done', { exact: true }).filter({ visible: true });
    await expect(ticks).toHaveCount(index);
    const finished = lessons[index - 1];
    if (finished) {
      const name = `${finished.title} ${finished.minutes} min, done`;
      await expect(rail(page).getByRole('link', { name })).toBeVisible();
    }
    const next = lessons[index + 1];
    await turn(page)
      .getByRole('link', { name: next ? next.title : 'The end' })
      .click();
    done += minutes;
  }
  await expect(page).toHaveURL('/finish/');
  await page.reload();
  await expect(rail(page).getByText(`${total} of ${total} minutes`)).toBeVisible();
});

test('turns back, and jumps by the rail', async ({ page }) => {
  const [first, second, third] = lessons;
  if (!first || !second || !third) throw new Error('there are fewer than three lessons');
  await page.goto(third.route);
  await turn(page)
    .getByRole('link', { name: `Back to ${second.title}` })
    .click();
  await expect(page).toHaveURL(second.route);
  await rail(page).getByRole('link', { name: first.title }).click();
  await expect(page).toHaveURL(first.route);
});

test('keeps the theme that the reader chose', async ({ page }) => {
  await page.goto('/');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.goto('/glossary/');
  expect(await paper()).toBe(dark);
});

test('explains a term where it is used', async ({ page }) => {
  await page.goto('/');
  const term = page.getByRole('main').locator('a[href*="/glossary/#"]').first();
  const id = new URL((await term.getAttribute('href')) ?? '', page.url()).hash;
  await term.click();
  await expect(page).toHaveURL(`/glossary/${id}`);
  await expect(page.locator(id)).toBeInViewport();
});

const card = (page: Page) => page.getByRole('dialog');

test('opens a term in place by the keyboard, and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const term = page.getByRole('main').locator('a[href*="/glossary/#"]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await expect(page).toHaveURL('/');
  await expect(card(page).getByRole('link', { name: 'Open the glossary' })).toBeFocused();
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#/);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('one button opens the links of the site', async ({ page }) => {
    await page.goto('/');
    const site = page.getByRole('navigation', { name: 'Site' });
    const menu = site.getByRole('button', { name: 'Menu' });
    await expect(site.getByRole('link')).toHaveCount(0);
    await menu.tap();
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
    for (const name of ['Savings', 'Verdict', 'Accuracy', 'Teach']) {
      await expect(site.getByRole('link', { name, exact: true })).toBeVisible();
    }
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(site.getByRole('link')).toHaveCount(0);
    await expect(menu).toBeFocused();
    await menu.tap();
    await site.getByRole('link', { name: 'Savings' }).tap();
    await expect(page).toHaveURL('/savings/');
  });

  test('the memory equation keeps its brackets', async ({ page }) => {
    await page.goto('/lessons/analysis/');
    const formula = page.locator('#memory-equation .katex-display').first();
    await formula.scrollIntoViewIfNeeded();
    const over = await formula.evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    expect(over).toBe(0);
  });

  test('a tapped term opens its card in place, and a second tap closes it', async ({ page }) => {
    await page.goto('/');
    const term = page.getByRole('main').locator('a[href*="/glossary/#"]').first();
    await term.tap();
    await expect(card(page)).toBeVisible();
    await expect(page).toHaveURL('/');
    const box = await card(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await broken(page)).toEqual([]);
    await term.tap();
    await expect(card(page)).toBeHidden();
    await term.tap();
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(card(page)).toBeHidden();
    await term.tap();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await term.tap();
    await card(page).getByRole('link').tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });
});
