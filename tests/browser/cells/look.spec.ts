/** Cells on paper, on a phone, in the dark, without JavaScript, and for a screen reader. */
import { broken } from '../support/axe.ts';
import { cellOn } from '../support/cells.ts';
import { sidewaysScroll } from '../support/page.ts';
import { lessons } from '../support/routes.ts';
import { expect, test } from '../support/test.ts';

const ANALYSIS = '/lessons/analysis/';

test('each state is accessible, in light and dark', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'memory-by-equation');
  const clean = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await broken(page, (axe) => axe.include('.notebook-cell'))).toEqual([]);
    }
  };
  await test.step('edited and stale', async () => {
    await cell.write('// a comment\nconst job = { text: "a", n: 3, f() { return true; } };');
    await clean();
  });
  await test.step('an error, and a cell that did not run', async () => {
    await cell.compute('console.warn("w"); console.error("e"); const job = missing;');
    await clean();
  });
  await test.step('while it runs', async () => {
    await cell.write('display("first"); while (true) {}');
    await cell.press('Run');
    await expect(cell.output).toHaveText('first');
    await page.emulateMedia({ colorScheme: 'light' });
    await cell.press('Stop');
    await clean();
  });
  await test.step('closed again', async () => {
    await cell.press('Edit');
    await clean();
  });
});

test('on a phone: wide code scrolls in its own box', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { route } of lessons.slice(1)) {
    await page.goto(route);
    const id = await page.locator('[data-cell]').first().getAttribute('data-cell');
    const cell = await cellOn(page, String(id));
    expect(await sidewaysScroll(page)).toBe(0);
    await cell.press('Edit');
    await expect(cell.editor).toBeFocused();
    await cell.run();
    expect(await sidewaysScroll(page)).toBe(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every cell stands there with its code and output', async ({ page }) => {
    for (const { route } of lessons.slice(1)) {
      await page.goto(route);
      const cells = page.locator('[data-cell]');
      expect(await cells.count(), route).toBeGreaterThan(0);
      for (const cell of await cells.all()) {
        await expect(cell.locator('pre')).toContainText('import');
        await expect(cell.getByRole('region', { name: /^Output of/ })).toContainText(/\d/);
        await expect(cell.getByRole('button')).toHaveCount(0);
      }
    }
  });
});

test('on paper: code and output, without buttons', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'memory-by-equation');
  await page.emulateMedia({ media: 'print' });
  await expect(cell.output).toBeVisible();
  await expect(cell.button('Run')).toBeHidden();
});
