/** What goes into the planner from a file or a link, and what it gives away. */
import { readFileSync } from 'node:fs';
import { broken } from './support/axe.ts';
import { openPlanner, result } from './support/planner.ts';
import { expect, test } from './support/test.ts';

test('a model file is opened, and a broken one changes nothing', async ({ page }) => {
  const planner = await openPlanner(page);
  const before = await result(page, 'Peak memory').textContent();
  const file = planner.getByLabel('Open a model file');
  await file.setInputFiles({
    name: 'broken.onnx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([8, 7, 255, 255, 255]),
  });
  await expect(
    planner.getByRole('alert').filter({ hasText: /^broken\.onnx: .* Plan A is as it was\.$/ }),
  ).toBeVisible();
  await expect(result(page, 'Peak memory')).toHaveText(before ?? '');
  await file.setInputFiles({
    name: 'notes.onnx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('Buy milk, and feed the cat.\n'),
  });
  await expect(
    planner.getByRole('alert').filter({ hasText: /^notes\.onnx: This file holds plain text/ }),
  ).toBeVisible();

  await file.setInputFiles('tests/fixtures/models/tiny.keras');
  await expect(planner.getByText(/^Opened tiny\.keras\. .* parameters\.$/)).toBeVisible();
  await expect(planner.getByLabel('Network')).toHaveValue('own');
  await expect(planner.getByText(/counted from its layers as PyTorch keeps them/)).toBeVisible();
  await expect(result(page, 'Peak memory')).not.toHaveText(before ?? '');

  await planner.getByText('Or paste a printed table').press('Enter');
  await planner.getByLabel(/^Table from torchinfo/).fill('not a table');
  await planner.getByRole('button', { name: 'Read the table' }).click();
  await expect(planner.getByRole('alert').filter({ hasText: /^the table: / })).toBeVisible();
  await planner
    .getByLabel(/^Table from torchinfo/)
    .fill(readFileSync('tests/fixtures/models/torchinfo.txt', 'utf8'));
  await planner.getByRole('button', { name: 'Read the table' }).click();
  await expect(planner.getByLabel('Parameters', { exact: true })).toHaveValue('72250');
  expect(await broken(page)).toEqual([]);
});

test('the devices that it fits on are listed with their sources', async ({ page }) => {
  const planner = await openPlanner(page);
  await expect(planner.getByText(/^The job fits on \d+ of \d+ devices/)).toBeVisible();
  await planner.getByText('All devices for plan A').press('Enter');
  const table = planner.getByRole('region', { name: 'Which GPU does it fit on?' }).last();
  expect(await table.getByRole('row').count()).toBeGreaterThan(30);
  await expect(table.getByRole('row', { name: /^B200 SXM 2024 180\sGB fits/ })).toBeVisible();
  const row = table.getByRole('row', { name: /^GeForce RTX 2080 Max-Q/ });
  await expect(row).toContainText('does not fit');
  await row.getByText('source of GeForce RTX 2080 Max-Q').press('Enter');
  await expect(row.getByText(/https:\/\//)).toBeVisible();
});

test('both plans are saved as CSV and JSON, and copied as a paragraph and a command', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const planner = await openPlanner(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      planner.getByRole('button', { name: button }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  expect(await saved('Save as CSV')).toMatch(
    /^plan,quantity,low,middle,high,unit,source\nA,peakBytes,/,
  );
  const json = JSON.parse(await saved('Save as JSON')) as { plan: string; result: object }[];
  expect(json.map(({ plan }) => plan)).toEqual(['A', 'B']);
  await planner.getByRole('button', { name: 'Copy paragraph' }).click();
  await expect(planner.getByText('Paragraph copied.').first()).toBeVisible();
  expect(await clipboard()).toMatch(
    /^We predicted the cost of training the network “Miguel: wide detector”/,
  );
  await planner.getByRole('button', { name: 'Copy command' }).click();
  await expect(planner.getByText('Command copied.').first()).toBeVisible();
  expect(await clipboard()).toMatch(
    /^npm run -s joulebook -- calc plan --input '\{"trainableParameters":/,
  );
  await planner.getByRole('button', { name: 'Copy link' }).click();
  await expect(planner.getByText('Link copied.').first()).toBeVisible();
  expect(await clipboard()).toMatch(/\/plan\/#planner$/);
});

test('a link with nonsense says what is allowed', async ({ page }) => {
  const planner = await openPlanner(page, '?A.M=lots&B.util=2..1&A.gpu=%3Cb%3E');
  const alert = planner.getByRole('alert').filter({ hasText: 'The link holds values' });
  await expect(alert).toContainText('Plan A, Batch size: got “lots”; allowed: a whole number');
  await expect(alert).toContainText('Plan B, Share of the peak speed: got “2..1”');
  await expect(result(page, 'Duration')).toHaveText('0.72–3.9\u202fdays');
  expect(await broken(page)).toEqual([]);
});
