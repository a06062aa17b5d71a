import { softwareWebgpu } from '../../scripts/bench/browser.ts';
import { chromiumPath } from '../../scripts/chromium.ts';
import { eventsOf, expectSameAfterTheCut, openLab, wholeRun } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// Another Chromium than that of the other specs: one with a GPU, made in software.
test.use({ launchOptions: { executablePath: chromiumPath(), args: softwareWebgpu } });
test.describe.configure({ timeout: 300_000 });

test('the live lab learns on WebGPU, and goes on after the plug was pulled', async ({ page }) => {
  await openLab(page, 'webgpu');
  const whole = await wholeRun(page);
  const events = await eventsOf(page);
  expect(events[0]).toMatchObject({ type: 'start', phase: 'frozen', backend: 'webgpu' });
  const frozen = events.filter(({ type, phase }) => type === 'epoch' && phase === 'frozen');
  expect(frozen.at(-1)?.iou).toBeGreaterThan(0.48);
  await openLab(page, 'webgpu');
  expect(await expectSameAfterTheCut(page, 18, whole)).toBeGreaterThan(0);
});
