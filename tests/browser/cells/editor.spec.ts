/** The editor: loaded on demand, with completion, explanations and errors of type. */
import { cellOn } from '../support/cells.ts';
import { expect, test } from '../support/test.ts';

test('a lesson costs no editor code until somebody edits', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'carbon-by-country');
  const editorCode = /cell-editor|type-worker|types\.json/;
  await cell.run();
  expect(loaded.filter((path) => editorCode.test(path))).toEqual([]);
  await cell.press('Edit');
  await expect(cell.editor).toBeFocused();
  await expect
    .poll(() => loaded.filter((path) => editorCode.test(path)).length)
    .toBeGreaterThanOrEqual(3);
});

test('names are completed, explained from the docstrings, and checked', async ({ page }) => {
  test.slow();
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'largest-batch-that-fits');
  const long = { timeout: 20_000 };
  await test.step('completion, of names from the cell above too', async () => {
    await cell.write("import { trainingMemory } from 'joulebook';\n");
    await cell.editor.press('Control+End');
    await page.keyboard.type('const mine = jo');
    const list = page.getByRole('listbox');
    // By pointer: for a moment after the list has opened, Enter still means a new line.
    await list.getByRole('option', { name: /^job/ }).click(long);
    await expect(cell.editor).toContainText('const mine = job');
    await page.keyboard.type('.');
    await expect(list.getByRole('option', { name: 'activationsPerSample' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('explanation', async () => {
    await cell.write("import { trainingMemory } from 'joulebook';\ntrainingMemory;");
    await cell.editor
      .locator('.cm-line')
      .last()
      .hover({ position: { x: 60, y: 10 } });
    await expect(page.locator('.cm-tooltip-hover')).toContainText(
      'Memory to reserve for training',
      long,
    );
  });
  await test.step('errors', async () => {
    await cell.write('const text: string = 3;');
    const mark = cell.editor.locator('.cm-lintRange-error');
    await expect(mark).toHaveText('text', long);
    await expect(cell.box).toContainText('Type error. Line 1: Type ');
    await mark.hover();
    await expect(page.locator('.cm-tooltip-hover')).toContainText(
      "Type 'number' is not assignable to type 'string'.",
    );
    await cell.write('const text: number = 3;');
    await expect(cell.box).not.toContainText('Type error.', long);
  });
});

test('names are completed that were typed before the type service had loaded', async ({ page }) => {
  let release = (): void => {};
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route(/types\.json/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'largest-batch-that-fits');
  await cell.write("import { trainingMemory } from 'joulebook';\n");
  await cell.editor.press('Control+End');
  // The editor asks at the name that is being declared, where no known name can stand.
  await page.keyboard.type('const mi');
  await page.waitForTimeout(500);
  await page.keyboard.type('ne = jo');
  release();
  await expect(page.getByRole('listbox').getByRole('option', { name: /^job/ })).toBeVisible();
});

test('Tab leads out of the editor, and Edit closes it', async ({ page }) => {
  await page.goto('/lessons/analysis/');
  const cell = await cellOn(page, 'carbon-by-country');
  await cell.write('1 + 2');
  await expect(cell.editor).toBeFocused();
  // The code is the last thing of a cell: forward leads past the cell, backward to its fold.
  await page.keyboard.press('Shift+Tab');
  await expect(cell.box.getByText('Show the code')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(cell.editor).not.toBeFocused();
  await cell.press('Run');
  await expect(cell.output).toHaveText('3');
  await cell.press('Edit');
  await expect(cell.editor).toHaveCount(0);
  await expect(cell.box.locator('pre')).toHaveText('1 + 2');
});
