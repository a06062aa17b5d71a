import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const lesson = '/lessons/collecting-information/';

async function openWidget(page: Page, query = '') {
  await page.goto(lesson + query);
  const widget = page.getByRole('region', { name: 'How much work for one joule?' });
  const arrived = page.waitForResponse((response) => response.url().endsWith('mlperf-power.json'));
  await widget.scrollIntoViewIfNeeded();
  await arrived;
  return widget;
}

test('one benchmark, one scenario and one unit at a time', async ({ page }) => {
  const widget = await openWidget(page);
  await expect(widget.getByText(/^ResNet-50, Offline: 85 published results/)).toBeVisible();
  await widget.getByLabel('Benchmark').selectOption('bert-99');
  await expect(widget.getByText(/^BERT-large, Offline: 79 published results/)).toBeVisible();
  await widget.getByLabel('Scenario').selectOption('Server');
  await expect(widget.getByRole('img', { name: /^BERT-large, Server: 28/ })).toBeVisible();
  await expect(page).toHaveURL(/benchmark=bert-99&scenario=Server/);
});

test("the lesson's 9.89 is found and explained as tokens", async ({ page }) => {
  const widget = await openWidget(page);
  await widget.getByRole('button', { name: 'Show the lesson’s 9.89' }).click();
  await expect(widget.getByLabel('Benchmark')).toHaveValue('llama2-70b-99');
  await expect(widget.getByRole('radio', { name: 'tokens' })).toBeChecked();
  const chosen = widget.getByRole('status', { name: 'Chosen system' });
  await expect(chosen).toContainText('ThinkSystem SR680a V3');
  await expect(chosen).toContainText(/9\.894\stokens\/J/);
  await expect(widget.getByText(/it counts tokens/)).toBeVisible();
  await expect(widget.getByText(/0\.0362\ssamples\/J/)).toBeVisible();
});

test('a system is chosen from the table, by keyboard', async ({ page }) => {
  const widget = await openWidget(page);
  await widget.getByText('Data: all 85 results in a table').click();
  await widget.getByLabel('Search systems').fill('A2 dell v2.1');
  await expect(widget.getByText('1 of 85 results')).toBeVisible();
  await widget.getByRole('rowheader').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(widget.getByRole('rowheader').getByRole('button')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const chosen = widget.getByRole('status', { name: 'Chosen system' });
  await expect(chosen).toContainText('Dell PowerEdge XR12');
  await widget.getByRole('button', { name: 'More efficient' }).press('Enter');
  await expect(chosen).not.toContainText('XR12');
  await widget.getByRole('button', { name: 'Less efficient' }).press('Enter');
  await expect(chosen).toContainText('XR12');
});

test('the table sorts both ways and says so', async ({ page }) => {
  const widget = await openWidget(page);
  await widget.getByText('Data: all 85 results in a table').click();
  const watts = widget.getByRole('columnheader', { name: 'Watts' });
  await watts.getByRole('button').click();
  await expect(watts).toHaveAttribute('aria-sort', 'descending');
  const first = widget.getByRole('table').last().getByRole('row').nth(1);
  await expect(first).toContainText('H200');
  await watts.getByRole('button').click();
  await expect(watts).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toContainText('Odroid');
  await expect(first.getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/mlcommons\//,
  );
});

test('a mark is chosen with the pointer', async ({ page }) => {
  const widget = await openWidget(page);
  const picture = widget.getByRole('img', { name: /^ResNet-50, Offline/ });
  const mark = picture.locator('.mark.labelled').first();
  await mark.click();
  await expect(widget.getByRole('status', { name: 'Chosen system' })).toContainText('H200');
});

test('newer against older, also within one family', async ({ page }) => {
  const widget = await openWidget(page);
  await expect(widget.getByText('Newer is not by itself greener.')).toBeVisible();
  await expect(widget.getByRole('row', { name: /H200-SXM.*112\.3/ })).toBeVisible();
  await widget.getByLabel(/Same family only/).check();
  await expect(
    widget.getByRole('row', { name: /H200-SXM.*H100-SXM.*0\.96 times: less/ }),
  ).toBeVisible();
});

test('one’s own machine: checked, shown, and kept in the address', async ({ page }) => {
  const widget = await openWidget(page);
  await widget.getByLabel('Your samples per second').fill('450');
  await widget.getByLabel('Your average watts').fill('none');
  await expect(widget.getByRole('alert')).toContainText(
    'Your average watts: "none" is not allowed',
  );
  await widget.getByLabel('Your average watts').fill('120');
  await expect(widget.getByText(/3\.75\ssamples\/J, measured by you/)).toBeVisible();
  await expect(page).toHaveURL(/my-rate=450&my-watts=120/);
  await page.reload();
  await widget.scrollIntoViewIfNeeded();
  await expect(widget.getByText(/3\.75\ssamples\/J, measured by you/)).toBeVisible();
});

test('a link with nonsense opens the default axis', async ({ page }) => {
  const widget = await openWidget(page, '?benchmark=cats&scenario=%3Cb%3E&my-watts=-1');
  await expect(widget.getByLabel('Benchmark')).toHaveValue('resnet50');
  await expect(widget.getByRole('alert')).toContainText('Your average watts: "-1"');
});

test.describe('when the results do not load', () => {
  test.use({ allowedMessages: [/Failed to load resource/] });

  test('the page says so, and tries again', async ({ page }) => {
    let broken = true;
    await page.route('**/mlperf-power.json', (route) =>
      broken ? route.fulfill({ status: 503 }) : route.continue(),
    );
    const widget = await openWidget(page);
    await widget.getByLabel('Benchmark').selectOption('rnnt');
    await expect(widget.getByRole('alert')).toContainText('did not load');
    broken = false;
    await widget.getByRole('button', { name: 'Try again' }).click();
    await expect(widget.getByText(/^RNN-T, Offline: 31 published results/)).toBeVisible();
  });
});

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const widget = await openWidget(page);
  await widget.getByText('Data: all 85 results in a table').click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the default picture, its values and its notes can be read', async ({ page }) => {
    await page.goto(lesson);
    const widget = page.getByRole('region', { name: 'How much work for one joule?' });
    await expect(widget.getByText(/^ResNet-50, Offline: 85 published results/)).toBeVisible();
    await expect(widget.getByRole('img', { name: /^ResNet-50, Offline/ })).toBeVisible();
    await expect(widget.getByLabel('Benchmark')).toBeHidden();
    await widget.getByText('Data: all 85 results in a table').click();
    await expect(widget.getByRole('table').last().getByRole('row')).toHaveCount(86);
  });
});

test('every data file can be downloaded from the data page', async ({ page, request }) => {
  await page.goto('/data/');
  const links = page.getByRole('link', { name: /^Download / });
  expect(await links.count()).toBeGreaterThanOrEqual(6);
  for (const link of await links.all()) {
    const answer = await request.get(String(await link.getAttribute('href')));
    expect(answer.ok()).toBe(true);
    expect(await answer.text()).toContain(',');
  }
  await expect(page.getByRole('heading', { name: 'What we left out' })).toBeVisible();
});

test('where one model stands alone, nothing is said about newer ones', async ({ page }) => {
  const widget = await openWidget(page, '?benchmark=llama3.1-8b&scenario=Server');
  await expect(widget.getByText(/^Only .* was measured here, so nothing can be/)).toBeVisible();
  await expect(widget.getByText('Newer is not by itself greener.')).toHaveCount(0);
});
