/** The class in a room: keys and remotes, browsers that lack something, a screen that stays awake. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openProjector, openTeach, press } from './support/class.ts';
import { expect, test } from './support/test.ts';

const challenge = parse(readFileSync('content/challenges/grows-with-batch.yaml', 'utf8')) as {
  title: string;
};

test('a class is run by keyboard', async ({ page, context }) => {
  await openTeach(page);
  const room = await openProjector(context, page);
  await page.bringToFront();
  /** Goes on with the Tab key to what has this name, and presses a key there. */
  const tabTo = async (name: string, key: string) => {
    const wanted = page.getByRole(name.startsWith('Hands') ? 'spinbutton' : 'button', {
      name,
      exact: true,
    });
    const isThere = () => wanted.evaluate((element) => element === document.activeElement);
    for (let stops = 0; !(await isThere()); stops += 1) {
      expect(stops, `Tab reaches ${name}`).toBeLessThan(150);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press(key);
  };
  await tabTo('Start class', 'Enter');
  await expect(page.getByRole('timer', { name: 'Class time' })).toBeVisible();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const title = page.getByRole('heading', { level: 2 }).first();
  while ((await title.innerText()) !== challenge.title) await page.keyboard.press('PageDown');
  await tabTo('Hands for A', '3');
  await tabTo('Hands for D', 'ArrowUp');
  await tabTo('Show spread', 'Enter');
  await expect(room.getByText('(75 %)')).toBeVisible();
  await tabTo('Reveal answer', 'Enter');
  await expect(room.getByText('✓ Right')).toHaveCount(1);
  await tabTo('Pause', 'Enter');
  await expect(page.getByText('paused')).toBeVisible();
});

test('B turns the projector black and back, unless it is switched off or one is typing', async ({
  page,
  context,
}) => {
  await openTeach(page);
  const room = await openProjector(context, page);
  await press(page, 'Next');
  const heading = room.getByRole('heading', { level: 1 });
  await page.keyboard.press('b');
  await expect(heading).toHaveCount(0);
  await page.keyboard.press('.');
  await expect(heading).toBeVisible();
  await page.getByRole('checkbox', { name: /turn the projector black/ }).uncheck();
  await page.locator('body').press('b');
  await expect(heading).toBeVisible();
  await press(page, 'Black screen');
  await expect(heading).toHaveCount(0);
});

test.describe('without BroadcastChannel', () => {
  test('storage alone joins the windows', async ({ page, context }) => {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    await openTeach(page);
    const room = await openProjector(context, page);
    await press(page, 'Next');
    const title = await page.getByRole('heading', { level: 2 }).first().innerText();
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(title);
  });
});

test.describe('without storage', () => {
  test('the channel alone joins them, and the page says what a reload would lose', async ({
    page,
    context,
  }) => {
    await context.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    await openTeach(page);
    await press(page, 'Start class');
    await expect(page.getByRole('alert')).toContainText('a reload would lose the class');
    await press(page, 'Next');
    const room = await openProjector(context, page);
    const title = await page.getByRole('heading', { level: 2 }).first().innerText();
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(title);
  });
});

test('the screen stays awake while the class runs', async ({ page }) => {
  await page.addInitScript(() => {
    const awake = window as unknown as { locks: number };
    awake.locks = 0;
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: () => {
          awake.locks += 1;
          return Promise.resolve({
            released: false,
            release() {
              awake.locks -= 1;
              this.released = true;
              return Promise.resolve();
            },
          });
        },
      },
    });
  });
  const locks = () => page.evaluate(() => (window as unknown as { locks: number }).locks);
  await openTeach(page);
  expect(await locks()).toBe(0);
  await press(page, 'Start class');
  await expect.poll(locks).toBe(1);
  await press(page, 'Pause');
  await expect.poll(locks).toBe(0);
  await press(page, 'Resume');
  await expect.poll(locks).toBe(1);
});
