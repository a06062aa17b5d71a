/** What the specs of the cells do with a page. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

export interface CellOnPage {
  box: Locator;
  output: Locator;
  status: Locator;
  /** The code in the editor. */
  editor: Locator;
  button: (name: string) => Locator;
  press: (name: string) => Promise<void>;
  /** Opens the editor and puts a program in the place of what is in it. */
  write: (code: string) => Promise<void>;
  /** Runs the cell and waits for its end. */
  run: () => Promise<void>;
  /** Writes a program, runs it and waits for its end. */
  compute: (code: string) => Promise<void>;
}

/** A cell of the page, once its buttons work. */
export async function cellOn(page: Page, id: string): Promise<CellOnPage> {
  const box = page.locator(`[data-cell="${id}"]`);
  await box.scrollIntoViewIfNeeded();
  await expect(box.locator('astro-island:not([ssr])')).toBeAttached();
  const button = (name: string): Locator => box.getByRole('button', { name, exact: true });
  const press = (name: string): Promise<void> => button(name).click();
  const editor = box.getByRole('textbox', { name: /^Code of/ });
  const status = box.getByRole('status');
  const write = async (code: string): Promise<void> => {
    if ((await button('Edit').getAttribute('aria-pressed')) !== 'true') await press('Edit');
    await editor.fill(code);
  };
  const run = async (): Promise<void> => {
    await press('Run');
    await expect(status).not.toBeEmpty();
    await expect(button('Run')).toBeEnabled();
  };
  const output = box.getByRole('region', { name: /^Output of/ });
  return {
    box,
    output,
    status,
    editor,
    button,
    press,
    write,
    run,
    compute: async (code) => {
      await write(code);
      await run();
    },
  };
}

/** Keeps how long the page was ever held up between two ticks, in milliseconds. */
export async function watchHoldUps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = window as unknown as { longestHoldUp: number };
    watched.longestHoldUp = 0;
    let before = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longestHoldUp = Math.max(watched.longestHoldUp, now - before);
      before = now;
    }, 20);
  });
  return () => page.evaluate(() => (window as unknown as { longestHoldUp: number }).longestHoldUp);
}
