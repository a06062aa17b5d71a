import { broken } from './support/axe.ts';
import { sidewaysScroll, startWidgets } from './support/page.ts';
import { openPlanner, result, results } from './support/planner.ts';
import { expect, test } from './support/test.ts';

test('the results are ranges that follow what is chosen', async ({ page }) => {
  const planner = await openPlanner(page);
  await expect(result(page, 'Peak memory')).toHaveText(/^[\d.]+–[\d.]+\sGB$/);
  await expect(result(page, 'Duration')).toHaveText('0.72–3.9\u202fdays');
  await expect(result(page, 'Energy')).toHaveText(/kWh$/);
  await expect(result(page, 'Carbon')).toHaveText(/kg CO₂e$/);

  await planner.getByLabel('Epochs').fill('200');
  await expect(result(page, 'Duration')).toHaveText('1.4–7.8\u202fdays');
  await expect(page).toHaveURL(/\?A\.epochs=200/);
  await planner.getByLabel('Precision').selectOption('mixed');
  await planner.getByLabel('GPU', { exact: true }).selectOption('h100-sxm');
  await planner.getByLabel('Number of GPUs').fill('4');
  await planner.getByLabel('Memory of the GPUs').selectOption('3');
  await expect(page).toHaveURL(/A\.gpu=h100-sxm&A\.gpus=4&A\.zero=3/);
  const address = page.url();
  const carbon = await result(page, 'Carbon').textContent();
  await page.reload();
  await startWidgets(page);
  await expect(result(page, 'Carbon')).toHaveText(carbon ?? '');
  expect(page.url()).toBe(address);
});

test('every result opens its formula and its sources, by keyboard', async ({ page }) => {
  const planner = await openPlanner(page);
  for (const name of results) {
    const summary = planner.getByText(`Formula and sources: ${name}`, { exact: true });
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(summary.locator('xpath=..')).toHaveAttribute('open', '');
  }
  await expect(
    planner.getByText(/^\d\.\d+ × 10¹⁷ FLOP = 20,000 samples × 100 epochs/).first(),
  ).toBeVisible();
  await expect(planner.getByRole('link', { name: /^You.* 2023/ }).first()).toBeVisible();
  await planner.getByText('Formulas and sources of plan B').press('Enter');
  await expect(planner.getByText(/work ÷ \(1 GPU × 40\.6\sTFLOP\/s/)).toBeVisible();
});

test('two plans are changed one at a time and compared', async ({ page }) => {
  const planner = await openPlanner(page);
  await expect(planner.getByText(/^Plan B causes .* less carbon than plan A\.$/)).toBeVisible();
  await planner.getByRole('radio', { name: 'plan B' }).press('Space');
  await expect(planner.getByLabel('Network')).toHaveValue('miguel-lean');
  await planner.getByLabel('Start from').selectOption({ label: 'BERT fine-tuned on a laptop' });
  await expect(planner.getByRole('row', { name: /^Job .*BERT base/ })).toBeVisible();
  await expect(page).toHaveURL(/\?edit=B&B\.from=bert-laptop$/);
  await planner.getByLabel('Size of the input, tokens').fill('128');
  await expect(
    planner.getByRole('row', { name: /^Job .*BERT base, uncased with 128 tokens/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/B\.size=128$/);
  await planner.getByLabel('Frozen layers').fill('100');
  await expect(planner.getByLabel('Start from')).toHaveValue('');
  await planner.getByRole('button', { name: 'Reset both' }).click();
  await expect(page).toHaveURL(/\/plan\/$/);
});

test('two measured runs correct the memory, and stay in the link', async ({ page }) => {
  const planner = await openPlanner(page);
  await planner.getByText(/^Measured two short runs\?/).press('Enter');
  const said = page.getByRole('status', { name: 'Memory from your runs' });
  await planner.getByLabel('First run: batch size').fill('8');
  await planner.getByLabel('First run: memory, MiB').fill('1800');
  await planner.getByLabel('Second run: batch size').fill('8');
  await planner.getByLabel('Second run: memory, MiB').fill('2600');
  await expect(planner.getByRole('alert').filter({ hasText: 'two different' })).toBeVisible();
  await planner.getByLabel('Second run: batch size').fill('16');
  await expect(said).toContainText(/^Your runs take 1\.05\sGB and 105\sMB more for each sample\./);
  await expect(said).toContainText(/The largest batch that fits on one Tesla V100.* is \d+\.$/);
  await expect(page).toHaveURL(/A\.run1=8&A\.mib1=1800&A\.run2=16&A\.mib2=2600/);
  expect(await broken(page)).toEqual([]);
});

test('an assumption of one’s own narrows the range, and can be taken back', async ({ page }) => {
  const planner = await openPlanner(page);
  await planner.getByText('Assumptions of plan A, from low to high').press('Enter');
  const share = planner.getByRole('group', { name: 'Share of the peak speed' });
  await share.getByLabel('from').fill('0.76');
  await expect(result(page, 'Duration')).toHaveText('17\u202fh');
  await expect(page).toHaveURL(/A\.util=0\.76\.\.0\.76/);
  await expect(
    planner.getByRole('img', {
      name: /^Most of the carbon range of plan A comes from one assumption: power of one GPU/,
    }),
  ).toBeVisible();
  await share.getByLabel('from').fill('0.9');
  await expect(share.getByRole('alert').filter({ hasText: /got “0\.9”; allowed/ })).toBeVisible();
  await expect(result(page, 'Duration')).toHaveText('17\u202fh');
  await share.getByRole('button', { name: 'Back to the standard' }).click();
  await expect(result(page, 'Duration')).toHaveText('0.72–3.9\u202fdays');
});

test('opened in full, it is accessible in light, dark and on a phone', async ({ page }) => {
  const planner = await openPlanner(page);
  for (const details of await planner.locator('details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await broken(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Miguel’s two plans stand in a table, with formulas and no dead control', async ({
    page,
  }) => {
    await page.goto('/plan/');
    const main = page.getByRole('main');
    const table = main.getByRole('table').filter({ hasText: 'Plan B' });
    await expect(
      table.getByRole('row', { name: /^Energy 4\.9–48\skWh 0\.53–4\.4\skWh/ }),
    ).toBeVisible();
    for (const name of results) await expect(result(page, name)).toHaveText(/\d/);
    await main.getByText('Formula and sources: Carbon', { exact: true }).click();
    await expect(main.getByText(/energy × grid factor/).first()).toBeVisible();
    expect(await main.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysScroll(page)).toBe(0);
  });
});

test('the navigation and the wrap-up lead here', async ({ page }) => {
  await page.goto('/lessons/wrap-up/');
  await page.getByRole('main').getByRole('link', { name: 'Plan it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan a job' })).toBeVisible();
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Site' })
    .getByRole('link', { name: 'Plan a job' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan a job' })).toBeVisible();
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`both results stay in view while a field is typed in, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const planner = await openPlanner(page);
    const bar = planner.getByRole('table', { name: 'Both plans at a glance' });
    const time = bar.getByRole('row', { name: /^Time/ }).getByRole('cell').first();
    const before = await time.textContent();
    const epochs = planner.getByLabel('Epochs', { exact: true });
    await epochs.click();
    await epochs.press('ControlOrMeta+a');
    await epochs.pressSequentially('2000');
    await expect(time).not.toHaveText(before ?? '');
    await expect(epochs).toBeInViewport();
    await expect(bar).toBeInViewport({ ratio: 1 });

    await expect(planner.getByText(/^From the last valid numbers/)).toBeHidden();
    await epochs.pressSequentially('x');
    await expect(planner.getByText(/^From the last valid numbers/)).toBeInViewport();
  });
}

test('what cannot be compared is said before any share', async ({ page }) => {
  const planner = await openPlanner(page, '?edit=B&B.from=bert-laptop&B.M=512');
  await expect(
    planner.getByText(
      /^Plan B does not fit.* on its GPU\. Plan B does another task than plan A .* better plan\. ./,
    ),
  ).toBeVisible();
});

test('a guess is marked beside what each change saves alone', async ({ page }) => {
  const planner = await openPlanner(page);
  const alone = planner.getByRole('region', { name: 'One change at a time' }).first();
  await expect(alone.getByText('your guess')).toHaveCount(0);
  await planner.getByRole('radio', { name: 'the workstation' }).press('Space');
  await expect(
    alone.getByRole('row', { name: /^the machine and its place your guess/ }),
  ).toBeVisible();
});
