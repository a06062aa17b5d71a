import { broken } from './support/axe.ts';
import {
  eventsOf,
  longestGap,
  paragraph,
  press,
  textBelow,
  waitFor,
  watchGaps,
} from './support/lab.ts';
import {
  carryOut,
  countOf,
  lessonWithSlimming,
  openSlimming,
  result,
  tinyOn,
} from './support/slimming.ts';
import { expect, test } from './support/test.ts';

/** Training takes longer than a click, and the machine may be busy. */
test.describe.configure({ timeout: 300_000 });

const wide = 278_277;

test.describe('slimming down on WebAssembly', () => {
  test('trains with L1, prunes, fine-tunes and takes it back', async ({ page }) => {
    await openSlimming(page, tinyOn('wasm'));
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect(undo).toHaveAttribute('aria-disabled', 'true');

    await test.step('L1 makes channels exactly zero', async () => {
      await carryOut(page, 'Train with L1', 1);
      await expect(paragraph(page, /^\d+ of 384 channels \(.*\) are exactly zero\./)).toBeVisible();
      await expect(result(page, 'Parameters')).toHaveText('278,277');
      const events = await eventsOf(page);
      expect(events[0]).toMatchObject({ type: 'start', phase: 'l1', backend: 'wasm' });
      expect(events.filter(({ type }) => type === 'epoch').map(({ phase }) => phase)).toEqual(
        Array.from({ length: 6 }, () => 'l1'),
      );
    });

    await test.step('the cut is predicted, and then as predicted', async () => {
      const readout = page.locator('.readout', { has: result(page, 'Parameters') });
      const predicted = await readout
        .getByText(/after the cut/)
        .locator('b')
        .textContent();
      await carryOut(page, 'Prune', 2);
      await expect(result(page, 'Parameters')).toHaveText(predicted ?? '');
      expect(await countOf(page, 'Parameters')).toBeLessThan(0.08 * wide);
      await expect(
        paragraph(page, /all [\d,]+ outputs that we compared are still the same numbers/),
      ).toBeVisible();
    });

    await test.step('fine-tuning repairs', async () => {
      const disturbed = Number(await result(page, 'Validation IoU').textContent());
      await carryOut(page, 'Fine-tune', 3);
      const repaired = Number(await result(page, 'Validation IoU').textContent());
      expect(repaired).toBeGreaterThan(disturbed);
      expect(repaired).toBeGreaterThan(0.5);
      const events = await eventsOf(page);
      expect(events.at(-2)).toMatchObject({ type: 'epoch', phase: 'fine-tune' });
      await page.getByText('Details: step by step, card and batch', { exact: true }).click();
      const table = page.getByRole('region', { name: 'The detector step by step' });
      await expect(table.getByRole('row')).toHaveCount(5);
    });

    await test.step('the way on is the main button, and Prune is not', async () => {
      const onward = page.getByRole('link', { name: 'Take your ratios to Miguel’s decision' });
      await expect(onward).toHaveClass(/\bprimary\b/);
      await expect(page.getByRole('button', { name: 'Prune', exact: true })).not.toHaveClass(
        /\bprimary\b/,
      );
    });

    await test.step('undo gives the model before it back', async () => {
      await undo.click();
      await undo.click();
      await expect(result(page, 'Parameters')).toHaveText('278,277');
      await carryOut(page, 'Prune', 4);
      expect(await countOf(page, 'Parameters')).toBeLessThan(0.08 * wide);
    });
  });

  test('something changes all the time, in one window, and the page below stays', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSlimming(page, 'size=tiny');
    await watchGaps(page, '#slimming-lab');
    const below = await textBelow(page, '#slimming-lab');
    await press(page, 'Train with L1');
    await waitFor(page, 'epoch', 1);
    const lab = page.locator('#slimming-lab');
    const seen = [
      page.getByRole('button', { name: 'Train with L1' }),
      result(page, 'Validation IoU'),
      paragraph(page, /^Batch \d+ of \d+: /),
      lab.getByRole('img', { name: /^conv1: / }),
      lab.getByRole('img', { name: /^box head: / }),
      lab.getByRole('img', { name: /^Scene 8: / }),
    ];
    for (const part of seen) await expect(part).toBeInViewport({ ratio: 1 });
    await waitFor(page, 'done', 1);
    expect(await textBelow(page, '#slimming-lab')).toBe(below);
    const gap = await longestGap(page);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(500);
  });

  test('refuses a cut to nothing, and keeps the model', async ({ page }) => {
    await openSlimming(page, tinyOn('wasm'));
    await carryOut(page, 'Prune', 1);
    const before = await countOf(page, 'Parameters');
    const field = page.getByRole('textbox', { name: 'Channels to keep, as a number' });
    await field.fill('0');
    await expect(page.getByRole('alert').filter({ hasText: 'got 0; allowed:' })).toBeVisible();
    await press(page, 'Prune');
    await waitFor(page, 'error');
    await expect(paragraph(page, /got 0; .* The model before it is kept\.$/).first()).toBeVisible();
    expect(await countOf(page, 'Parameters')).toBe(before);
    await field.fill('many');
    await expect(
      page
        .getByRole('alert')
        .filter({ hasText: 'Channels to keep: got “many”; allowed: a number' }),
    ).toBeVisible();
  });

  test('a task that is stopped leaves the model as it was', async ({ page }) => {
    await openSlimming(page, tinyOn('wasm'));
    await press(page, 'Train with L1');
    await waitFor(page, 'step', 2);
    await press(page, 'Stop');
    await waitFor(page, 'done');
    await expect(paragraph(page, /^Stopped by you\. The model before it is kept\.$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  test('the seed in the address repeats the losses', async ({ page }) => {
    const losses: (number | null)[][] = [];
    for (const seed of [3, 3, 4]) {
      await openSlimming(page, tinyOn('wasm', seed));
      await press(page, 'Train with L1');
      await waitFor(page, 'step', 6);
      const events = await eventsOf(page);
      losses.push(
        events
          .filter(({ type }) => type === 'step')
          .slice(0, 6)
          .map(({ loss }) => loss),
      );
    }
    expect(losses[1]).toEqual(losses[0]);
    expect(losses[2]).not.toEqual(losses[0]);
  });

  test('exports the model with its card', async ({ page }) => {
    await openSlimming(page, tinyOn('wasm'));
    await carryOut(page, 'Prune', 1);
    const download = page.waitForEvent('download');
    await press(page, 'Export model');
    expect((await download).suggestedFilename()).toBe('cat-box-detector.zip');
    await expect(page.getByText(/^Saved: .*model\.json, weights\.bin and card\.md/)).toBeVisible();
  });
});

test('bad values in the address are named, and the defaults taken', async ({ page }) => {
  await openSlimming(page, 'strength=lots&keep=-5&size=tiny');
  await expect(
    page.getByText('L1 strength: got “lots”; allowed: a number from 0 to'),
  ).toBeVisible();
  await expect(page.getByText('Channels to keep: got “-5”; allowed:')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'L1 strength' })).toHaveValue('0.03');
  await expect(page.getByRole('slider', { name: 'Channels to keep' })).toHaveValue('27');
});

test('a guess of the channels is drawn on the bar that answers', async ({ page }) => {
  await openSlimming(page, 'size=tiny');
  await page.getByRole('textbox', { name: /^Your guess: channels that it needs/ }).fill('120');
  await expect(page.locator('#slimming-lab').getByText('your guess 120')).toBeVisible();
});

test('what would go is predicted at once as the slider moves', async ({ page }) => {
  await openSlimming(page, 'size=tiny');
  const predicted = page
    .locator('.readout', { has: result(page, 'Parameters') })
    .getByText(/after the cut/);
  const before = await predicted.textContent();
  await page.getByRole('slider', { name: 'Channels to keep' }).fill('60');
  await expect(predicted).not.toHaveText(before ?? '');
});

test('a recorded way plays by the same buttons, and is accessible at its end', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSlimming(page, 'backend=recorded');
  await press(page, 'Prune');
  await expect(paragraph(page, /^The recorded run knows one way only/)).toBeVisible();
  await press(page, 'Train with L1');
  await expect(paragraph(page, /^Recorded on .* It is not your run\.$/)).toBeVisible();
  for (const name of ['Prune', 'Fine-tune']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
    await button.click();
  }
  await expect(paragraph(page, /epochs of fine-tuning bring the IoU to/)).toBeVisible({
    timeout: 30_000,
  });
  for (const summary of await page.locator('#slimming-lab summary').all()) await summary.click();
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await broken(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded result stands there, with its table', async ({ page }) => {
    await page.goto(lessonWithSlimming);
    const lab = page.locator('#slimming-lab');
    await expect(lab.getByText(/It is not your run\./)).toBeVisible();
    await expect(lab.getByRole('row', { name: /^After fine-tuning/ })).toBeVisible();
    expect(await lab.locator('button:visible, input:visible').count()).toBe(0);
  });
});
