import type { Page } from '@playwright/test';
import { openTeach } from './support/class.ts';
import { startWidgets } from './support/page.ts';
import { lessons } from './support/routes.ts';
import { expect, test } from './support/test.ts';

interface Stop {
  what: string;
  isNext: boolean;
  problem?: string;
}

/** Where the focus is, and what keeps a reader from seeing it there. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { what: 'the page', isNext: false };
    }
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    const id = element.id ? `#${element.id}` : '';
    const what = `${element.tagName.toLowerCase()}${id} "${name.slice(0, 40)}"`;
    const isNext = element.matches('[data-finishes]');

    // A radio or checkbox may be drawn by its label.
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const drawn: HTMLElement[] = [element, ...labels];
    const marked = drawn.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    });
    const seen = drawn.some((each) =>
      [...each.getClientRects()].some((box) => {
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return top !== null && (each.contains(top) || top.contains(each));
      }),
    );
    const problem = !marked ? 'shows no mark of focus' : !seen ? 'is out of sight' : undefined;
    return { what, isNext, ...(problem && { problem }) };
  });
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [index, { route }] of lessons.entries()) {
  test(`${route} can be read, worked and left by keyboard`, async ({ page }) => {
    await page.goto(route);
    await startWidgets(page);

    await test.step('the first stop skips to the text', async () => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the text' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
    });

    await test.step('every stop can be seen', async () => {
      const problems: string[] = [];
      const limit = 400;
      let stop: Stop | undefined;
      for (let press = 0; press < limit && !stop?.isNext; press += 1) {
        await page.keyboard.press('Tab');
        stop = await focused(page);
        if (stop.problem) problems.push(`${stop.what} ${stop.problem}`);
      }
      expect(stop?.isNext, `the link onwards is reached within ${limit} stops`).toBe(true);
      expect(problems).toEqual([]);
    });

    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(lessons[index + 1]?.route ?? '/finish/');
  });
}

test('a class is run by keyboard, and no stop hides behind the bar below', async ({ page }) => {
  await openTeach(page);
  await page.getByRole('button', { name: 'Start class' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer', { name: 'Class time' })).toBeVisible();
  const first = page.getByLabel('Hands for A', { exact: true });
  for (let turns = 0; turns < 10 && !(await first.isVisible()); turns += 1) {
    await page.keyboard.press('PageDown');
  }

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const problems: string[] = [];
  const stops: string[] = [];
  const limit = 200;
  while (stops.at(-1) !== 'the page' && stops.length < limit) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    stops.push(stop.what);
    if (stop.problem) problems.push(`${stop.what} ${stop.problem}`);
  }
  expect(problems).toEqual([]);
  for (const name of ['Pause', 'Show spread', 'Reveal answer', 'Previous', 'Next']) {
    expect(stops.join('\n')).toContain(`"${name}`);
  }
});
