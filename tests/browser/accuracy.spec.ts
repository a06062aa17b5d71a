import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

test('every published number, and every measured run with its error, without JavaScript', async ({
  page,
}) => {
  await page.goto('/accuracy/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Accuracy');

  const measured = main.getByRole('table', { name: 'Every measured run' });
  const run = measured.getByRole('row', { name: 'BERT large, batch 4, AdamW, FP32' });
  await expect(run).toContainText('15.7\u202fGB');
  await expect(run.getByRole('cell')).toHaveCount(5);
  await expect(measured.getByRole('row', { name: 'Median size of the error' })).toContainText('%');

  const kept = main.getByRole('table', { name: 'Numbers kept of one sample' });
  await expect(kept.getByRole('row', { name: 'resnet50' }).first()).toContainText('21,503,936');

  const parameters = main.getByRole('region', { name: 'Parameters of networks' });
  await expect(parameters.getByRole('row', { name: 'tv-resnet18-params' })).toContainText(
    '11,689,512',
  );
  await expect(main.getByText('All of them agree')).toBeVisible();
});

test('the data page leads to it', async ({ page }) => {
  await page.goto('/data/');
  await page.getByRole('main').getByRole('link', { name: 'accuracy page' }).click();
  await expect(page).toHaveURL('/accuracy/');
});
