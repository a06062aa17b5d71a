import { eventsOf, expectSameAfterTheCut, openLab, wholeRun, withWebgpu } from './support/lab.ts';
import { expect, test } from './support/test.ts';

test.use({ launchOptions: withWebgpu });
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
