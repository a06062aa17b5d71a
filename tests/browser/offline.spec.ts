import { cellOn } from './support/cells.ts';
import { openLab, press, waitFor } from './support/lab.ts';
import { startWidgets } from './support/page.ts';
import { lessons, routes } from './support/routes.ts';
import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit the whole course works without a network', async ({ page, context }) => {
  test.slow();
  await page.goto('/');
  // The worker takes over once every file is on the device.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
  await context.setOffline(true);

  for (const { route, title } of lessons) {
    await test.step(route, async () => {
      await page.goto(route);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await startWidgets(page);
      const look = await page.evaluate(async () => {
        await document.fonts.ready;
        const style = getComputedStyle(document.documentElement);
        // The fallback is a font of the device, and a bare machine has none of those that it names.
        const ours = [...document.fonts].filter(({ family }) => !family.includes('Fallback'));
        return {
          styled: style.getPropertyValue('--paper') !== '',
          fonts: ours.filter(({ status }) => status === 'loaded').length,
          failed: ours.filter(({ status }) => status === 'error').length,
        };
      });
      expect(look).toMatchObject({ styled: true, failed: 0 });
      expect(look.fonts).toBeGreaterThan(0);
    });
  }

  await test.step('every other page and the data of the widgets', async () => {
    const answers = await page.evaluate(
      (addresses) =>
        Promise.all(addresses.map(async (address) => (await fetch(address)).ok || address)),
      [...routes, '/data/mlperf-power.json', '/glossary/?from=print'],
    );
    expect(answers.filter((answer) => answer !== true)).toEqual([]);
  });

  await test.step('the live lab', async () => {
    await openLab(page, 'wasm');
    await press(page, 'Start training');
    await waitFor(page, 'epoch', 2);
    await press(page, 'Stop');
    await waitFor(page, 'done');
  });

  await test.step('cells', async () => {
    await page.goto('/lessons/analysis/');
    const cell = await cellOn(page, 'carbon-by-country');
    await cell.compute('6 * 7');
    await expect(cell.output).toHaveText('42');
  });

  await test.step('a page that does not exist', async () => {
    await page.goto('/no/such/page/');
    await expect(page.getByRole('heading', { level: 1, name: 'No page here' })).toBeVisible();
  });
});
