import { eventsOf, paragraph, withWebgpu } from './support/lab.ts';
import { carryOut, countOf, openSlimming, result, tinyOn } from './support/slimming.ts';
import { expect, test } from './support/test.ts';

test.use({ launchOptions: withWebgpu });
test.describe.configure({ timeout: 300_000 });

test('L1, prune and fine-tune on WebGPU', async ({ page }) => {
  await openSlimming(page, tinyOn('webgpu'));
  await carryOut(page, 'Train with L1', 1);
  await carryOut(page, 'Prune', 2);
  expect((await eventsOf(page))[0]).toMatchObject({ phase: 'l1', backend: 'webgpu' });
  expect(await countOf(page, 'Parameters')).toBeLessThan(22_000);
  await expect(
    paragraph(page, /all [\d,]+ outputs that we compared are still the same numbers/),
  ).toBeVisible();
  await carryOut(page, 'Fine-tune', 3);
  expect(Number(await result(page, 'Validation IoU').textContent())).toBeGreaterThan(0.5);
});
