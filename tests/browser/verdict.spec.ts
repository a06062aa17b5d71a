import { broken } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { fold, printed } from './support/paper.ts';
import { startWidgets } from './support/page.ts';

const run = '22-22-24-26-10_56.7-11.7_11000000-3902000_0.689-0.7054_38';
const route = '/verdict/';

test('the verdict stands there, with four ways and what carries over', async ({ page }) => {
  await page.goto(route);
  await startWidgets(page);
  const verdict = page.getByRole('region', { name: 'The verdict' });
  await expect(verdict.locator('[data-verdict]')).toHaveText(
    /^The lean network, on the workstation\..* less than last year’s recipe in the cloud\.$/,
  );
  const ways = page.getByRole('region', { name: 'The four ways in numbers' });
  await expect(ways.getByRole('row')).toHaveCount(5);
  await expect(ways.getByText('does not fit in 8.59 GB')).toHaveCount(1);
  const toy = page.getByRole('region', { name: 'What carries over' });
  await expect(toy.getByRole('row', { name: /^IoU/ })).toContainText('not known');
  await expect(page.getByRole('radio', { name: 'your run' })).toBeDisabled();
});

test('another grid turns the place round, is spoken and goes into the link', async ({ page }) => {
  await page.goto(route);
  await startWidgets(page);
  await page.getByRole('combobox', { name: 'Electricity of the cloud' }).selectOption('se');
  await expect(page.locator('[data-verdict]')).toHaveText(/^The lean network, in the cloud\./);
  await expect(page.getByRole('region', { name: 'The verdict' }).getByRole('status')).toHaveText(
    /^The lean network, in the cloud\./,
  );
  await expect(page).toHaveURL(/\?cloud=se$/);
  await page.reload();
  await expect(page.locator('[data-verdict]')).toHaveText(/^The lean network, in the cloud\./);
});

test('a run of one’s own is carried in by the link', async ({ page }) => {
  await page.goto(`${route}?ratios=own&run=${run}`);
  await startWidgets(page);
  await expect(page.getByRole('radio', { name: 'your run' })).toBeChecked();
  const toy = page.getByRole('region', { name: 'What carries over' });
  await expect(toy.getByRole('row', { name: /^Channels/ })).toContainText('22, 22, 24, 26, 10');
  await expect(toy.getByRole('row', { name: /^Time of a step/ })).toContainText(
    '4.8 times shorter',
  );
  const time = page
    .getByRole('row', { name: /^Miguel’s plan Workstation/ })
    .getByRole('cell')
    .nth(1);
  const before = await time.textContent();
  await page.getByRole('radio', { name: 'our case: half of them' }).check();
  await expect(time).not.toHaveText(before ?? '');
  await expect(toy).toHaveCount(0);
});

test('a damaged link is named, and the recorded run shown', async ({ page }) => {
  await page.goto(`${route}?ratios=own&run=<img src=x onerror=alert(1)>&desk=mars`);
  await startWidgets(page);
  const alert = page.getByRole('alert');
  await expect(alert.getByText(/^Your run: got “<img src=x/)).toBeVisible();
  await expect(
    alert.getByText(/Electricity at the desk: got “mars”; allowed: one of gb, se/),
  ).toBeVisible();
  await expect(alert.getByText(/The recorded run is shown\.$/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'the recorded run' })).toBeChecked();
});

test('it prints whole, and is accessible', async ({ page }) => {
  await page.goto(`${route}?ratios=own&run=${run}`);
  await startWidgets(page);
  expect(await broken(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
  await expect(page.getByRole('radio', { name: 'your run' })).toBeHidden();
  await expect(page.getByRole('row', { name: /^Miguel’s plan Workstation/ })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the recorded ratios stand there', async ({ page }) => {
    await page.goto(route);
    await expect(page.locator('[data-verdict]')).toHaveText(/^The lean network/);
    await expect(page.getByRole('row', { name: /^IoU/ })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});

test('a guess is marked in the row that answers it, and nothing waits for one', async ({
  page,
}) => {
  await page.goto(route);
  await startWidgets(page);
  const ways = page.getByRole('region', { name: 'The four ways in numbers' });
  await expect(ways.getByText(/^your guess/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'the network with its training' }).press('Space');
  await expect(
    ways
      .getByRole('row', { name: /^Miguel’s plan Cloud/ })
      .getByText(/^your guess: .* less than the/),
  ).toBeVisible();
});

test('the whole decision is one page of A4', async ({ page }) => {
  await page.goto(route);
  await startWidgets(page);
  const { pages } = await printed(page, 'A4');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(fold('Whatcarriesover'));
  expect(pages[0]).toContain(fold('the verdict falls'));
});

test('on a phone nothing of a plan lies beyond the edge', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(route);
  await startWidgets(page);
  const ways = page.getByRole('region', { name: 'The four ways in numbers' });
  expect(await ways.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await expect(ways.getByRole('row', { name: /^Miguel’s plan Workstation/ })).toBeVisible();
});
