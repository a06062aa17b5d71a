/** Run, stop, edit and reset a cell; what depends on it follows. */
import { cellOn } from '../support/cells.ts';
import { expect, test } from '../support/test.ts';

const ANALYSIS = '/lessons/analysis/';

test('a changed line shows its result, and reset brings the lesson’s own back', async ({
  page,
}) => {
  await page.goto('/lessons/scenario/');
  const cell = await cellOn(page, 'whose-books-cell');
  const table = cell.output.getByRole('table');
  const built = await table.innerText();
  await expect(cell.button('Stop')).toHaveCount(0);
  await expect(cell.button('Reset')).toBeDisabled();

  await cell.press('Edit');
  await expect(cell.editor).toBeFocused();
  const code = await cell.editor.innerText();
  await cell.write(code.replace("'cloud'", "'owned'"));
  await expect(cell.box.getByText(/^Stale: the code has changed/)).toBeVisible();
  await cell.run();
  await expect(cell.status).toHaveText('Finished.');
  await expect(cell.box.getByText(/^Stale/)).toHaveCount(0);
  await expect(table).not.toHaveText(built);
  expect(await table.innerText()).not.toBe(built);

  await cell.press('Reset');
  await expect(cell.editor).toContainText("'cloud'");
  expect(await table.innerText()).toBe(built);
  await expect(cell.button('Reset')).toBeDisabled();
});

test('what a run shows is what the build has shown', async ({ page }) => {
  await page.goto('/lessons/wrap-up/');
  const cell = await cellOn(page, 'elsewhere');
  const built = await cell.output.innerText();
  await cell.run();
  await expect(cell.status).toHaveText('Finished.');
  expect(await cell.output.innerText()).toBe(built);
});

test('Ctrl+Enter runs, in the editor and on the buttons', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.write('6 * 7');
  await cell.editor.press('Control+Enter');
  await expect(cell.output).toHaveText('42');
  await expect(cell.editor).toHaveText('6 * 7');
  await cell.write('6 * 8');
  await cell.button('Edit').press('Control+Enter');
  await expect(cell.output).toHaveText('48');
});

test('cells below are marked, and run again with what they need', async ({ page }) => {
  await page.goto(ANALYSIS);
  const above = await cellOn(page, 'memory-by-equation');
  await above.write('const job = { trainableParameters: 1e6, activationsPerSample: 1e3 };');
  const below = await cellOn(page, 'largest-batch-that-fits');
  await expect(below.box.getByText(/^Stale: a cell above/)).toBeVisible();
  const other = await cellOn(page, 'carbon-by-country');
  await expect(other.box.getByText(/^Stale/)).toHaveCount(0);

  const before = await below.output.innerText();
  await above.run();
  await expect(below.status).toHaveText('Finished.');
  await expect(below.box.getByText(/^Stale/)).toHaveCount(0);
  expect(await below.output.innerText()).not.toBe(before);
  await expect(other.status).toBeEmpty();

  await test.step('a failure above is told below', async () => {
    await above.compute('const job = nothing;');
    await expect(above.status).toContainText('nothing is not defined');
    await expect(below.status).toContainText('Did not run: the cell “the memory equation');
    await expect(below.box.getByText(/^Stale: a cell above/)).toBeVisible();
  });
  await test.step('reset puts both right', async () => {
    await above.press('Reset');
    await expect(below.box.getByText(/^Stale/)).toHaveCount(0);
    expect(await below.output.innerText()).toBe(before);
  });
});

test('what is thrown is shown at its line; what came before it stays', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute(
    "console.log('one');\n\nconst cat: { box?: { size: number } } = {};\ncat.box.size",
  );
  await expect(cell.output).toContainText('one');
  await expect(cell.output).toContainText(/Line 4: TypeError: .*size/);
  await cell.compute('const x = 1;\nconst y = (x;\n');
  await expect(cell.output).toContainText(/Line 2: Cannot be read/);
  await cell.compute("import { nothing } from 'joulebook';");
  await expect(cell.output).toContainText('has no value named "nothing"');
  await cell.compute('await Promise.reject(new Error("later"))');
  await expect(cell.output).toContainText('Error: later');
  await cell.compute('throw "text"');
  await expect(cell.output).toContainText('Thrown: text');
});

test('numbers with units, tables, charts and lines of the console', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute(`import { barChart, lineChart, quantity } from 'joulebook';
display(3.9e9, 'bytes', 'memory');
display([{ name: 'a', energy: quantity(0.25, 'kWh') }]);
display(barChart([{ label: 'first', value: 2 }], { title: 'Bars', unit: 'W' }));
display(lineChart([{ x: 1, y: 2 }, { x: 2, y: 4 }], { title: 'Line', xLabel: 'h', yLabel: 'W' }));
console.warn('careful', { left: 1 });
await new Promise((later) => setTimeout(later, 10));
'end'`);
  await expect(cell.output).toContainText(/memory.*3\.90.GB/s);
  await expect(cell.output.getByRole('cell', { name: /^250.Wh$/ })).toBeVisible();
  await expect(cell.output.getByRole('table', { name: 'Bars' })).toContainText(/first.*2.W/s);
  await expect(cell.output.getByRole('img', { name: /h across, W upwards/ })).toBeVisible();
  await expect(cell.output).toContainText('careful { left: 1 }');
  await expect(cell.output).toContainText('end');
});

test('what a cell shows is text, never a page', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.compute(`const evil = '<img src=x onerror="document.title = 1">';
display(evil, '', evil);
display([{ [evil]: evil }]);
throw new Error(evil);`);
  await expect(cell.output.locator('img')).toHaveCount(0);
  await expect(cell.output).toContainText('Error: <img src=x');
});

test('one value is changed without the code, which stays folded', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, 'carbon-by-country');
  const built = await cell.output.innerText();
  const code = cell.box.locator('pre');
  await expect(code).toBeHidden();
  await cell.box.getByRole('spinbutton', { name: /kilowatt hours/ }).fill('200');
  await cell.run();
  await expect(cell.status).toHaveText('Finished.');
  expect(await cell.output.innerText()).not.toBe(built);
  await expect(code).toBeHidden();
  await cell.box.getByText('Show the code').click();
  await expect(code).toContainText('const kilowattHours = 200;');
});
