/** What a learner sees of a run, beside how it trains (lab.spec.ts). */
import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import {
  eventsOf,
  lessonWithLab,
  longestGap,
  openLab,
  paragraph,
  press,
  showLab,
  textBelow,
  waitFor,
  watchGaps,
  watchLab,
} from './support/lab.ts';
import { sidewaysScroll } from './support/page.ts';
import { expect, test } from './support/test.ts';

/** Training takes longer than a click, and the machine may be busy. */
test.describe.configure({ timeout: 300_000 });

const labOn = (page: Page) => page.getByRole('region', { name: /^The live lab/ });
const button = (page: Page, name: string) => labOn(page).getByRole('button', { name, exact: true });
const validationIou = (page: Page) => page.getByRole('status', { name: 'Validation IoU' });

const epochTable = (page: Page) =>
  page.getByRole('region', { name: 'All epochs' }).getByRole('table');

test('a link holds what was changed, and brings it back', async ({ page }) => {
  await page.goto(lessonWithLab);
  await showLab(page);
  const lab = labOn(page);
  await lab.getByLabel('Seed').fill('7');
  await lab.getByLabel('Backend').selectOption('wasm');
  await lab.getByRole('radio', { name: '100' }).check();
  await expect(page).toHaveURL(/\?seed=7&backend=wasm&boxes=100$/);
  await page.reload();
  await showLab(page);
  await expect(lab.getByLabel('Seed')).toHaveValue('7');
  await expect(lab.getByLabel('Backend')).toHaveValue('wasm');
  await expect(lab.getByRole('radio', { name: '100' })).toBeChecked();
});

test('a hostile link or seed is refused in words, and the defaults stay', async ({ page }) => {
  await page.goto(`${lessonWithLab}?seed=-1&backend=quantum&boxes=1e9&size=%3Cscript%3E`);
  await showLab(page);
  const lab = labOn(page);
  const refused = lab.getByRole('alert');
  for (const words of ['Seed: got “-1”', 'Backend: got “quantum”', 'boxes: got “1e9”']) {
    await expect(refused.filter({ hasText: words })).toContainText('allowed:');
  }
  await expect(lab.getByLabel('Seed')).toHaveValue('0');
  await lab.getByLabel('Seed').fill('2.5');
  await expect(refused.filter({ hasText: '“2.5”' })).toContainText('a whole number from 0');
  await expect(lab.getByLabel('Seed')).toHaveAttribute('aria-invalid', 'true');
});

test('on the backend that it picks: something changes all the time, in one window, and the page below stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watchLab(page);
  await page.goto(`${lessonWithLab}?size=tiny`);
  await showLab(page);
  await watchGaps(page, '#training-lab');
  const below = await textBelow(page, '#training-lab');
  await press(page, 'Start training');
  await waitFor(page, 'epoch', 2);
  await test.step('scenes, curve, progress and buttons are in the window', async () => {
    const seen = [
      button(page, 'Start training'),
      validationIou(page),
      paragraph(page, /^Batch \d+ of \d+: /),
      labOn(page).getByRole('img', { name: /^Scene 1: / }),
      labOn(page).getByRole('img', { name: /^Scene 8: / }),
      labOn(page).getByText('epochs that ran'),
      labOn(page).getByText('Planned epochs'),
    ];
    for (const part of seen) await expect(part).toBeInViewport({ ratio: 1 });
  });
  expect(await textBelow(page, '#training-lab')).toBe(below);
  await waitFor(page, 'done');
  expect(await textBelow(page, '#training-lab')).toBe(below);
  const gap = await longestGap(page);
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(500);
});

test('after a reload the headline names the run that is saved, and Resume is the main button', async ({
  page,
}) => {
  await openLab(page, 'wasm', 5);
  await press(page, 'Start training');
  await waitFor(page, 'checkpoint', 2);
  await page.reload();
  await showLab(page);
  await expect(
    paragraph(page, /^A run with these settings is saved on this device: .*after epoch \d+/),
  ).toBeVisible();
  await expect(button(page, 'Resume')).toHaveClass(/\bprimary\b/);
});

test('works by keyboard: the focus stays on the button that was pressed, and what runs is told aloud', async ({
  page,
}) => {
  await openLab(page, 'wasm');
  const said = page.getByRole('status', { name: 'Training' });
  await button(page, 'Start training').focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/\S/);
  await waitFor(page, 'step');
  await expect(button(page, 'Start training')).toBeFocused();
  await expect(button(page, 'Start training')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Pause')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(paragraph(page, /^Paused\./)).toBeVisible();
  await expect(said).toHaveText(/^Paused\./);
  await page.keyboard.press('Tab');
  await expect(button(page, 'Resume')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pause')).toHaveAttribute('aria-disabled', 'false');
  await press(page, 'Stop');
  await expect(said).toHaveText(/^Stopped by you after/);
});

test('is accessible and fits, training and finished, and its numbers are those of the events', async ({
  page,
}) => {
  const problems = async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await broken(page)));
    }
    return found;
  };
  await openLab(page, 'wasm');
  await press(page, 'Start training');
  await waitFor(page, 'epoch', 2);
  // A paused run holds still while it is looked at.
  await press(page, 'Pause');
  await expect(paragraph(page, /^Paused\./)).toBeVisible();
  expect(await problems()).toEqual([]);
  await press(page, 'Resume');
  await waitFor(page, 'done');
  for (const summary of await labOn(page).locator('summary').all()) await summary.click();
  await test.step('the numbers on the page are those of the events', async () => {
    const epochs = (await eventsOf(page)).filter(({ type }) => type === 'epoch');
    await expect(paragraph(page, new RegExp(`^Done: ${epochs.length} epochs in`))).toBeVisible();
    const rows = epochTable(page).getByRole('row');
    await expect(rows).toHaveCount(epochs.length + 1);
    for (const [index, { iou, loss }] of epochs.entries()) {
      await expect(rows.nth(index + 1)).toContainText((iou ?? NaN).toFixed(3));
      await expect(rows.nth(index + 1)).toContainText((loss ?? NaN).toFixed(3));
    }
    await expect(labOn(page).getByRole('img', { name: /^Scene 8: IoU 0\.\d\d/ })).toBeVisible();
    // The score on all held-out scenes replaces the IoU of the last epoch.
    await expect(validationIou(page)).toHaveText(/^0\.\d{3}$/);
    await expect(labOn(page).getByText(/200 held-out scenes/)).toBeVisible();
  });
  expect(await problems()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await problems()).toEqual([]);
});

test('a recorded run plays by the same controls, and is said to be no run of the learner', async ({
  page,
}) => {
  await page.goto(`${lessonWithLab}?backend=recorded`);
  await showLab(page);
  await press(page, 'Start training');
  await expect(labOn(page).getByText(/^Recorded on .* not your run\.$/)).toBeVisible();
  await expect(button(page, 'Pull the plug')).toHaveAttribute('aria-disabled', 'true');
  await press(page, 'Pause');
  await expect(paragraph(page, /^Paused\./)).toBeVisible();
  await press(page, 'Resume');
  await expect(paragraph(page, /^Done: \d+ epochs in/)).toBeVisible({ timeout: 60_000 });
  await expect(validationIou(page)).toHaveText(/^0\.\d{3}$/);
});

/** The recorded result, which stands where nothing can be trained. */
async function expectRecordedResult(page: Page): Promise<void> {
  const lab = labOn(page);
  await expect(lab.getByText(/^Recorded on .* not your run\.$/)).toBeVisible();
  await expect(validationIou(page)).toHaveText(/^0\.\d{3}$/);
  await expect(lab.getByRole('img', { name: /^Scene 8: IoU 0\.\d\d/ })).toBeVisible();
  await expect(lab.getByText(/mWh/).first()).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Start training' })).toBeHidden();
}

test('on paper: the recorded result, without controls', async ({ page }) => {
  await page.goto(lessonWithLab);
  await showLab(page);
  await page.emulateMedia({ media: 'print' });
  await expectRecordedResult(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded result stands there, with its table', async ({ page }) => {
    await page.goto(lessonWithLab);
    await expectRecordedResult(page);
    await labOn(page).getByText('Data: every epoch', { exact: true }).click();
    const rows = epochTable(page).getByRole('row');
    expect(await rows.count()).toBeGreaterThan(10);
  });
});
