import type { Page } from '@playwright/test';
import { broken } from './support/axe.ts';
import { sidewaysScroll, startWidgets } from './support/page.ts';
import { expect, test } from './support/test.ts';

async function openLab(page: Page, query = '') {
  await page.goto(`/savings/${query}`);
  await startWidgets(page);
  const lab = page.getByRole('region', { name: 'Savings lab' });
  await expect(lab.getByLabel('What is trained')).toBeEnabled();
  return lab;
}

test('the batch that does most for a joule is not the one of least energy', async ({ page }) => {
  const lab = await openLab(page);
  const section = lab.getByRole('region', { name: 'Batch size', exact: true });
  await expect(section.getByText(/^A batch of 256 does/)).toBeVisible();
  await section.getByRole('slider', { name: 'Batch size' }).press('ArrowLeft');
  await expect(section.getByText(/^A batch of 128 does/)).toBeVisible();
  await expect(section.getByRole('img', { name: /^A batch of 128 does/ })).toBeVisible();
  await expect(section.getByText(/Most work for a joule is not least energy/)).toBeVisible();
  await expect(page).toHaveURL(/\?batch=128$/);
  await expect(lab.getByRole('status')).toHaveText(/^A batch of 128 does/);
});

test('a cap, a target, a network and a card are kept in the address', async ({ page }) => {
  const lab = await openLab(page);
  await lab
    .getByLabel('What is trained')
    .selectOption({ label: 'ResNet-50, large pictures (ImageNet)' });
  await lab.getByLabel('Power cap, from a list').selectOption({ label: '175\u202fW' });
  await expect(
    lab.getByText(/9\.6\s%\slonger and 17\s%\sless energy than at 250\sW/),
  ).toBeVisible();
  await expect(
    lab.getByText(/^Faster costs more\. 250\sW is the fastest cap, 150\sW/),
  ).toBeVisible();
  await lab.getByRole('slider', { name: 'Stop at' }).press('ArrowLeft');
  await expect(lab.getByText(/^Stopping at an accuracy of 55\s%/)).toBeVisible();
  await lab.getByLabel('Graphics card').selectOption('a40');
  await expect(page).toHaveURL(/train=resnet50-imagenet&card=a40&cap=175&stop=55/);
  await page.reload();
  await startWidgets(page);
  await expect(lab.getByText(/^Stopping at an accuracy of 55\s%/)).toBeVisible();
  await expect(lab.getByLabel('Graphics card')).toHaveValue('a40');
});

test('a point is chosen with the pointer', async ({ page }) => {
  const lab = await openLab(page);
  const picture = lab.getByRole('img', { name: /^Capped at/ });
  const box = await picture.boundingBox();
  await picture.click({ position: { x: (box?.width ?? 0) - 25, y: 60 } });
  await expect(lab.getByText(/^Capped at 250\sW.*the highest cap/)).toBeVisible();
});

test('the tables have every value, by keyboard', async ({ page }) => {
  const lab = await openLab(page);
  for (const name of ['batch size', 'power cap', 'when to stop']) {
    await lab.getByText(`Data: ${name}`, { exact: true }).press('Enter');
    await expect(lab.getByRole('region', { name: `Data: ${name}` })).toBeVisible();
  }
  const stops = lab.getByRole('region', { name: 'Data: when to stop' });
  await expect(
    stops.getByRole('row', { name: /^65\s% 218 \(124 to 252\) 5 of 5 runs/ }),
  ).toBeVisible();
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysScroll(page)).toBe(0);
});

test('a link with nonsense says what is allowed', async ({ page }) => {
  const lab = await openLab(page, '?cap=lots&train=%3Cb%3E');
  await expect(lab.getByRole('alert')).toContainText('Power cap: got “lots”; allowed: one of 100');
  await expect(lab.getByText(/^A batch of 256 does/)).toBeVisible();
  expect(await broken(page)).toEqual([]);
});

test.describe('when the measurements do not load', () => {
  test.use({ allowedMessages: [/Failed to load resource/] });

  test('the first network stays, and the page tries again', async ({ page }) => {
    let failing = true;
    await page.route('**/epoch-power.json', (route) =>
      failing ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await page.goto('/savings/');
    await startWidgets(page);
    const lab = page.getByRole('region', { name: 'Savings lab' });
    await expect(lab.getByRole('alert')).toContainText('The server answered 503');
    await expect(lab.getByText(/^A batch of 256 does/)).toBeVisible();
    failing = false;
    await lab.getByRole('button', { name: 'Try again' }).click();
    await expect(lab.getByLabel('What is trained')).toBeEnabled();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first network is there with its curves and tables', async ({ page }) => {
    await page.goto('/savings/');
    const main = page.getByRole('main');
    await expect(
      main.getByText('ShuffleNet V2, small pictures (CIFAR-100), on one NVIDIA V100'),
    ).toBeVisible();
    await expect(main.getByRole('img')).toHaveCount(3);
    await main.getByText('Data: power cap', { exact: true }).click();
    await expect(main.getByRole('row', { name: /^250\sW/ })).toBeVisible();
    expect(await main.locator('button:visible, input:visible, select:visible').count()).toBe(0);
  });
});

test('the lesson and the data page lead here', async ({ page }) => {
  for (const from of ['/lessons/taking-action/', '/lessons/wrap-up/', '/data/']) {
    await page.goto(from);
    await page.getByRole('main').getByRole('link', { name: 'savings lab' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The savings lab' })).toBeVisible();
  }
});

test('a guess is drawn on the curve that answers it', async ({ page }) => {
  const lab = await openLab(page);
  await expect(lab.getByText('your guess', { exact: true })).toHaveCount(0);
  await lab.getByLabel(/^Your guess: which batch size/).selectOption('1,024');
  await expect(lab.getByText('your guess', { exact: true })).toHaveCount(1);
  await lab.getByRole('spinbutton', { name: /^Your guess: by how much/ }).pressSequentially('40');
  await lab.getByRole('spinbutton', { name: /^Your guess: how many/ }).pressSequentially('90');
  await expect(lab.getByText('your guess', { exact: true })).toHaveCount(3);
});

test('the choices go along with a copied link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await openLab(page);
  await lab.getByRole('slider', { name: 'Batch size' }).press('ArrowLeft');
  await lab.getByRole('button', { name: 'Copy link' }).click();
  await expect(lab.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await startWidgets(page);
  await expect(lab.getByText(/^A batch of 128 does/).first()).toBeVisible();
});
