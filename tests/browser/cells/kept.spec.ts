/** What a reader writes stays, can be shared and taken back; what a link brings is read first. */
import { cellOn } from '../support/cells.ts';
import { expect, test } from '../support/test.ts';

const ANALYSIS = '/lessons/analysis/';
const ID = 'carbon-by-country';

test('edits outlive a reload as text that has not run, until they are reset', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, ID);
  const built = await cell.output.innerText();
  await cell.compute("const mine = 'here';\nmine");
  await expect(cell.output).toHaveText('here');

  await page.reload();
  const again = await cellOn(page, ID);
  await expect(again.box).toContainText("const mine = 'here';");
  await expect(again.box.getByText(/^Stale: this is your own code/)).toBeVisible();
  expect(await again.output.innerText()).toBe(built);
  await again.press('Reset');
  await expect(again.box).toContainText('const kilowattHours = 100;');

  await page.reload();
  await expect((await cellOn(page, ID)).box).toContainText('const kilowattHours = 100;');
});

test('a link brings the edited text, and runs nothing by itself', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, ID);
  await cell.write("display('½ of gCO₂e');\nwhile (true) {}");
  await cell.press('Copy link');
  await expect(cell.status).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await page.evaluate(() => localStorage.clear());
  const other = await context.newPage();
  await other.goto(link);
  const received = await cellOn(other, ID);
  await expect(received.box).toContainText("display('½ of gCO₂e');");
  await expect(received.box.getByText(/^Stale: this code came with the link/)).toBeVisible();
  await expect(received.button('Run')).toBeEnabled();
  await expect(received.output).not.toContainText('½ of');
  await received.press('Edit');
  await expect(received.editor).toContainText('while (true)');
  await expect(received.output).not.toContainText('½ of');
  expect(await other.evaluate(() => localStorage.getItem('joulebook.cells'))).toBeNull();

  await received.press('Reset');
  await expect.poll(() => other.url()).not.toContain('cell.');
  await other.reload();
  await expect((await cellOn(other, ID)).box).toContainText('const kilowattHours = 100;');
});

for (const [name, value] of Object.entries({
  nonsense: '%E0%A4%A',
  'letters that are no text': '____',
  'more than a cell holds': 'A'.repeat(13_000),
  'a page': '<script>alert(1)</script>',
})) {
  test(`a hostile link is left out, and said so: ${name}`, async ({ page }) => {
    await page.goto(`${ANALYSIS}?cell.${ID}=${value}&cell.__proto__=eA&cell.=eA`);
    const cell = await cellOn(page, ID);
    await expect(cell.status).toHaveText(/cannot be read; it is left out/);
    await expect(cell.box).toContainText('const kilowattHours = 100;');
    await cell.run();
    await expect(cell.status).toHaveText('Finished.');
  });
}

test('code that is too long for a link is said, instead of a link that servers refuse', async ({
  page,
}) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, ID);
  await cell.write(`'${'a'.repeat(5_990)}'`);
  await cell.press('Copy link');
  await expect(cell.status).toHaveText(/too long for a link/);
});

test('a link carries a page as text, not as a page', async ({ page }) => {
  const code = '<img src=x onerror="document.body.remove()">';
  await page.goto(`${ANALYSIS}?cell.${ID}=${btoa(code).replaceAll('=', '')}`);
  const cell = await cellOn(page, ID);
  await expect(cell.box).toContainText(code);
  await expect(cell.box.locator('img')).toHaveCount(0);
});

test('storage that is full or spoilt loses nothing on the page', async ({ page }) => {
  await page.addInitScript(() => {
    // The sandbox has no storage at all.
    if (window !== parent) return;
    localStorage.setItem(
      'joulebook.cells',
      '{"version":1,"value":{"carbon-by-country":{"text":7}}}',
    );
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, ID);
  await cell.write('6 * 7');
  await expect(cell.status).toHaveText(/^This browser cannot keep your code/);
  await cell.editor.press('Control+Enter');
  await expect(cell.output).toHaveText('42');
});

test('a text that is too long cannot be written', async ({ page }) => {
  await page.goto(ANALYSIS);
  const cell = await cellOn(page, ID);
  await cell.write('1');
  await cell.editor.fill(`'${'a'.repeat(7_000)}'`);
  await expect(cell.status).toHaveText(/A cell holds 6,?000 characters/);
  await expect(cell.editor).toHaveText('1');
});
