/** What several specs do with a page. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Scrolls down to the end, screen by screen, and waits until every widget on the way has started. */
export async function startWidgets(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A busy machine can hold frames back for long; scrolling goes on all the same.
    const nextFrame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 200);
      });
    const step = innerHeight / 2;
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      scrollTo({ top, behavior: 'instant' });
      await nextFrame();
      await nextFrame();
    }
  });
  const waiting = page.locator('astro-island[ssr]');
  // On a busy machine a screen may have passed before the widget on it was noticed.
  await expect(async () => {
    // An island has no box of its own, so what stands in it is brought into view.
    await page.evaluate(() => {
      const inside = document.querySelectorAll('astro-island[ssr] > *');
      const seen = [...inside].find((element) => element.getClientRects().length > 0);
      seen?.scrollIntoView({ behavior: 'instant', block: 'center' });
    });
    await expect(waiting, 'every widget starts').toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** By how many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
